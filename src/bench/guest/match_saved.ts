// Whose image is "01.png"? The pair's with that id; else the pair's that a numbering of the literature calls so.

import type { Dataset, Pair } from "../../datasets/dataset.ts";

/** Which file is of which pair. */
export interface SavedMatches {
  /** Pairs with one file that is of no other pair. */
  readonly files: ReadonlyMap<Pair, string>;
  /** Pairs that no file is named after. */
  readonly absent: readonly Pair[];
  /** Pairs with several files, and pairs whose file may be another's. */
  readonly ambiguous: ReadonlyMap<Pair, readonly string[]>;
  /** What files without an id were read by, such as `tno25-cddfuse`; usually empty or one. */
  readonly numberings: readonly string[];
}

interface Numbering {
  readonly name: string;
  readonly pairs: ReadonlyMap<string, Pair>;
}

/**
 * Finds each pair's file by its name without extension, in any case.
 *
 * A file named by an id is that pair's. The others are read by the numbering that knows the most of them and reaches
 * the most pairs; where several may be meant and disagree, a file is nobody's, because a wrong pair still gives values.
 *
 * @param names file names, of images only.
 * @param pairs the pairs an image is wanted for.
 * @param listed all pairs of the lists that `pairs` are from.
 * @param datasets those the pairs are of; they bring the numberings.
 */
export function matchSaved(
  names: readonly string[],
  pairs: readonly Pair[],
  listed: readonly Pair[],
  datasets: readonly Dataset[],
): SavedMatches {
  const ids = Map.groupBy(
    datasets.flatMap((dataset) => [...dataset.pairs.values()]),
    ({ id }) => id.toLowerCase(),
  );
  const others = names.filter((name) => !ids.has(stem(name)));
  const numberings = bestNumberings(others.map(stem), listed, datasets);
  const meanings = new Map<string, readonly Pair[]>();
  for (const name of names) {
    const key = stem(name);
    const meant = ids.get(key) ??
      numberings.flatMap((numbering) => numbering.pairs.get(key) ?? []);
    meanings.set(name, [...new Set(meant)]);
  }
  const files = new Map<Pair, string>();
  const absent: Pair[] = [];
  const ambiguous = new Map<Pair, readonly string[]>();
  for (const pair of pairs) {
    const own = names.filter((name) => meanings.get(name)!.includes(pair));
    const [only] = own;
    if (only === undefined) absent.push(pair);
    else if (own.length === 1 && meanings.get(only)!.length === 1) {
      files.set(pair, only);
    } else ambiguous.set(pair, own);
  }
  return {
    files,
    absent,
    ambiguous,
    numberings: numberings.map(({ name }) => name),
  };
}

/**
 * Those than which none is better: one that reaches as many of the pairs and knows more of the files or, knowing as many,
 * has all of its files among the pairs where the other has not.
 */
function bestNumberings(
  stems: readonly string[],
  listed: readonly Pair[],
  datasets: readonly Dataset[],
): Numbering[] {
  const wanted = new Set(listed);
  const scored = datasets.flatMap(numberingsOf).map((numbering) => {
    const known = stems.flatMap((key) => numbering.pairs.get(key) ?? []);
    const reached = known.filter((pair) => wanted.has(pair)).length;
    return { numbering, known: known.length, reached };
  }).filter(({ reached }) => reached > 0);
  return scored.filter((one) =>
    !scored.some((other) =>
      other.reached >= one.reached &&
      (other.known > one.known ||
        (other.known === one.known && other.reached === other.known &&
          other.reached > one.reached))
    )
  ).map(({ numbering }) => numbering);
}

/** The numberings of the literature, and the file names of the place the dataset is fetched from. */
function numberingsOf(dataset: Dataset): Numbering[] {
  const origin = [...dataset.pairs.values()].flatMap((pair) =>
    [pair.ir, pair.vi].map(({ url, name }) =>
      [stem((url ?? name).split("/").at(-1)!), pair] as const
    )
  );
  return [
    { name: `the file names of ${dataset.id}`, pairs: new Map(origin) },
    ...dataset.numberings.map(({ name, pairs }) => ({
      name,
      pairs: new Map([...pairs].map(([key, pair]) => [stem(key), pair])),
    })),
  ];
}

/** A file's name without its extension, in lower case. */
function stem(name: string): string {
  return name.replace(/\.\w+$/, "").toLowerCase();
}
