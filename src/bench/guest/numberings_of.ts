import type { Dataset, Pair } from "../../datasets/dataset.ts";
import type { Size } from "../../image/same_size.ts";

/** What of a pair a numbering needs. */
export interface NumberedPair {
  readonly id: string;
  /** The size of its pictures; null where it is not known. */
  readonly ir: Size | null;
}

/** How somebody numbers pairs. */
export interface NumberedPairs<P extends NumberedPair = Pair> {
  /** Such as `tno25-cddfuse`. */
  readonly name: string;
  readonly pairs: ReadonlyMap<number, P>;
}

/** The numberings of the literature, and those of the folders that a dataset's own numbered files are fetched from. */
export function numberingsOf(dataset: Dataset): NumberedPairs[] {
  const folders = Map.groupBy(
    [...dataset.pairs.values()].flatMap((pair) => {
      const parts = (pair.ir.url ?? pair.ir.name).split("/");
      const [stem] = parts.pop()!.split(".");
      return /^\d+$/.test(stem!)
        ? [{ folder: parts.join("/"), number: Number(stem), pair }]
        : [];
    }),
    ({ folder }) => folder,
  );
  return [
    ...[...folders].map(([folder, members]) => ({
      name: `the file names of ${dataset.id}${
        folders.size > 1 ? ` in ${folder}` : ""
      }`,
      pairs: new Map(members.map(({ number, pair }) => [number, pair])),
    })),
    ...dataset.numberings.map(({ name, pairs }) => ({
      name,
      pairs: new Map(
        [...pairs].map(([key, pair]) => [Number(/\d+/.exec(key)?.[0]), pair]),
      ),
    })),
  ];
}
