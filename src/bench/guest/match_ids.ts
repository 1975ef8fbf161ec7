/** Whose image is "FLIR_00006_fused.png"? The pair's whose id stands in the name as a word, leading zeros or not. */

import type { Pair } from "../../datasets/dataset.ts";
import { plainName, stemOf } from "../listing/plain_name.ts";

/**
 * The pairs that each file is named after, by its name; a file that is named after none is left out, and one that names
 * several is all of theirs.
 *
 * @param names file names.
 * @param pairs all pairs of the datasets in question.
 */
export function matchIds(
  names: readonly string[],
  pairs: readonly Pair[],
): Map<string, readonly Pair[]> {
  const ids = Map.groupBy(pairs, ({ id }) => plainName(id));
  const matches = new Map<string, readonly Pair[]>();
  for (const name of names) {
    const stem = plainName(stemOf(name));
    const own = ids.get(stem) ?? longest(
      [...ids.keys()].filter((id) => isWordOf(stem, id)),
    ).flatMap((id) => ids.get(id)!);
    if (own.length > 0) matches.set(name, own);
  }
  return matches;
}

function isWordOf(stem: string, id: string): boolean {
  const at = stem.indexOf(id);
  return at >= 0 && !/[a-z\d]/.test(stem[at - 1] ?? "") &&
    !/[a-z\d]/.test(stem[at + id.length] ?? "");
}

/** Those that are in none of the others. */
function longest(ids: readonly string[]): string[] {
  return ids.filter((id) =>
    !ids.some((other) => other !== id && other.includes(id))
  );
}
