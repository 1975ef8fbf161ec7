/** The subsets that published tables and claims are about, and whether their means can be computed. */
import type { DatasetCatalog } from "../../datasets/catalog.ts";
import { isPinned } from "../../datasets/is_pinned.ts";
import { resolveSubset } from "../../datasets/subset.ts";
import type { KnownSubset } from "../../results/verdict/judge_row.ts";

/** By name; those that the catalogue does not have are left out. */
export function knownSubsets(
  names: Iterable<string>,
  catalog: DatasetCatalog,
): Map<string, KnownSubset> {
  return new Map([...new Set(names)].map((name) => {
    const { dataset, pairs, missing } = resolveSubset(catalog, name);
    const pinned = pairs.filter(isPinned);
    const total = pairs.length + missing;
    return [name, {
      info: {
        name,
        title: dataset.subsets.find((one) => one.name === name)?.title ??
          dataset.title,
        dataset: dataset.id,
        pairs: pinned.map(({ id }) => id),
      },
      gap: pinned.length === total
        ? null
        : `the digests of ${pinned.length} of the ${total} pairs of ${name} are known`,
    }];
  }));
}
