/** Which file is of which pair: by ids, or where no name has one, by the one numbering that explains the whole folder. */

import type { Dataset, Pair } from "../../datasets/dataset.ts";
import type { Size } from "../../image/same_size.ts";
import { matchIds } from "./match_ids.ts";
import { stemOf } from "../listing/plain_name.ts";
import { matchNumbers } from "./match_numbers.ts";
import { numberingsOf } from "./numberings_of.ts";
import { isNumbered } from "./read_numbers.ts";

/** Which file is of which pair. */
export interface SavedMatches {
  /** Pairs with one file that is of no other pair. */
  readonly files: ReadonlyMap<Pair, string>;
  /** Pairs that no file is named after. */
  readonly absent: readonly Pair[];
  /** Pairs with several files, and pairs whose file may be another's. */
  readonly ambiguous: ReadonlyMap<Pair, readonly string[]>;
  /** What names that are not just an id were read by, such as `tno25-cddfuse`; null where there is none. */
  readonly by: string | null;
  /** Why a folder of numbered files is read by no numbering; null where it is, or there is none to read it by. */
  readonly refusal: string | null;
}

/** The pairs an image is wanted for, and where they are from. */
export interface WantedPairs {
  readonly pairs: readonly Pair[];
  /** The lists they are from, whole. */
  readonly lists: readonly {
    readonly subset: string;
    readonly pairs: readonly Pair[];
    readonly dataset: Dataset;
  }[];
}

/**
 * Finds each pair's file.
 *
 * A file in whose name an id stands is that pair's, and then numbers say nothing: numberings never mix.
 *
 * @param names file names, of images only.
 * @param sizeOf what a file's header says, or null where it cannot be read; asked of every file of a numbered folder.
 */
export async function matchSaved(
  names: readonly string[],
  { pairs, lists }: WantedPairs,
  sizeOf: (name: string) => Promise<Size | null>,
): Promise<SavedMatches> {
  const datasets = [...new Set(lists.map(({ dataset }) => dataset))];
  const byId = matchIds(
    names,
    datasets.flatMap((dataset) => [...dataset.pairs.values()]),
  );
  if (byId.size > 0 || !names.some(isNumbered)) {
    return { ...assign(pairs, byId), by: idsIn(byId), refusal: null };
  }
  const wanted = new Set(lists.flatMap((list) => list.pairs));
  const numberings = datasets.flatMap(numberingsOf).filter((numbering) =>
    numbering.pairs.values().some((pair) => wanted.has(pair))
  );
  if (numberings.length === 0) {
    return { ...assign(pairs, byId), by: null, refusal: null };
  }
  const files = [];
  for (const name of names) files.push({ name, size: await sizeOf(name) });
  const match = matchNumbers(
    files,
    numberings,
    lists.map(({ subset }) => subset),
  );
  if (match.kind === "refused") {
    return { ...assign(pairs, byId), by: null, refusal: match.evidence };
  }
  const byNumber = new Map(
    [...match.pairs].map(([name, pair]) => [name, [pair]]),
  );
  return { ...assign(pairs, byNumber), by: match.numbering, refusal: null };
}

function assign(
  pairs: readonly Pair[],
  meanings: ReadonlyMap<string, readonly Pair[]>,
): Pick<SavedMatches, "files" | "absent" | "ambiguous"> {
  const files = new Map<Pair, string>();
  const absent: Pair[] = [];
  const ambiguous = new Map<Pair, readonly string[]>();
  for (const pair of pairs) {
    const own = [...meanings].filter(([, meant]) => meant.includes(pair));
    const [only] = own;
    if (only === undefined) absent.push(pair);
    else if (own.length === 1 && only[1].length === 1) files.set(pair, only[0]);
    else ambiguous.set(pair, own.map(([name]) => name));
  }
  return { files, absent, ambiguous };
}

/** The first name that has more in it than the id. */
function idsIn(matches: ReadonlyMap<string, readonly Pair[]>): string | null {
  const longer = [...matches].find(([name, [pair]]) =>
    stemOf(name).toLowerCase() !== pair!.id.toLowerCase()
  );
  return longer === undefined
    ? null
    : `the ids in their names, such as ${longer[0]}`;
}
