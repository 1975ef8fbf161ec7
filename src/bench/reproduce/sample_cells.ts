/** Which cells of a published version stand for it where not all of them are computed: the same on every machine. */
import type { DatasetCatalog } from "../../datasets/catalog.ts";
import { resolveSubset } from "../../datasets/subset.ts";
import type { Pair } from "../../datasets/dataset.ts";
import { type CellName, cellPath } from "../../results/record/cell_key.ts";

/** Pairs of at most so many pixels are small. */
const SMALL = 100_000;

/** A version of at most so many cells is computed as a whole. */
const FEW = 50;

/** The rule, for people. */
export const SAMPLE_RULE =
  "Computed is a sample, the same on every machine. Of each published version of more than 50 cells: every fuser on the smallest pair of each of its sets of pairs, because it costs least; of sets without a pair of at most 100,000 pixels (MSRS, LLVIP) the first fuser by name alone, unless the version has no smaller set. Of published pictures: those of the smallest pair of each list. Of several pairs as small, the first by name.";

/** Paths of the sampled cells of a version. */
export function sampleCells(
  cells: readonly CellName[],
  subsets: readonly string[],
  catalog: DatasetCatalog,
): Set<string> {
  if (cells.length <= FEW) return new Set(cells.map(cellPath));
  const smallest = subsets.map((name) =>
    smallestPair(resolveSubset(catalog, name).pairs)
  )
    .filter((pair) => pair !== null);
  const least = Math.min(...smallest.map(pixelsOf));
  const first = cells[0]?.model;
  const wanted = new Map(
    smallest.map((pair) => [
      `${pair.dataset}/${pair.id}`,
      pixelsOf(pair) <= SMALL || pixelsOf(pair) === least ? null : first,
    ]),
  );
  return new Set(
    cells.filter(({ dataset, pair, model }) => {
      const only = wanted.get(`${dataset}/${pair}`);
      return only === null || only === model;
    }).map(cellPath),
  );
}

/** The pair of fewest pixels; of several the first by name. Null where there is none. */
export function smallestPair(pairs: readonly Pair[]): Pair | null {
  return pairs.toSorted((a, b) =>
    pixelsOf(a) - pixelsOf(b) || (a.id < b.id ? -1 : 1)
  )[0] ?? null;
}

function pixelsOf({ ir }: Pair): number {
  return ir.width * ir.height;
}
