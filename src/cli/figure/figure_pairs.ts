import { UnknownNameError } from "../../canon/unknown_name_error.ts";
import type { DatasetCatalog } from "../../datasets/catalog.ts";
import type { Pair } from "../../datasets/dataset.ts";
import { isPinned } from "../../datasets/is_pinned.ts";
import { resolveSubset } from "../../datasets/subset.ts";

/** A pair and what it was asked for as. */
export interface FigurePair {
  readonly asked: string;
  readonly pair: Pair;
}

/**
 * The pairs that names mean: `dataset/pair`, with `*` and `?` as elsewhere, or a pair's own id where one data set has it.
 *
 * @throws {UnknownNameError} if there is none, several have that id, or its digests are not known.
 */
export function figurePairs(
  catalog: DatasetCatalog,
  names: readonly string[],
): FigurePair[] {
  const found = names.flatMap((asked) => {
    const pairs = asked.includes("/")
      ? resolveSubset(catalog, asked).pairs
      : byId(catalog, asked);
    const unpinned = pairs.find((pair) => !isPinned(pair));
    if (unpinned !== undefined) {
      throw new UnknownNameError(
        "draw pair",
        asked,
        [],
        "its digests are not known here; choose a pinned pair",
      );
    }
    return pairs.map((pair) => ({ asked, pair }));
  });
  return [...new Map(found.map((one) => [one.pair, one])).values()];
}

function byId({ datasets }: DatasetCatalog, id: string): readonly Pair[] {
  const found = [...datasets.values()].flatMap(({ pairs }) =>
    [...pairs.values()].filter((pair) =>
      pair.id.toLowerCase() === id.toLowerCase()
    )
  );
  if (found.length === 1) return found;
  throw new UnknownNameError(
    "draw pair",
    id,
    [],
    found.length === 0
      ? "no data set has a pair of that id; give it as dataset/pair, and see deno task list"
      : `${
        found.map(({ dataset }) => dataset).join(" and ")
      } have it; give it as dataset/pair`,
  );
}
