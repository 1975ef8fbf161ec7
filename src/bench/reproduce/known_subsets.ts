/** The subsets that published tables and claims are about, and whether their means can be computed. */
import type { DatasetCatalog } from "../../datasets/catalog.ts";
import { isPinned } from "../../datasets/is_pinned.ts";
import { resolveSubset } from "../../datasets/subset.ts";
import { describeSubset } from "../suite/describe_subset.ts";
import type { KnownSubset } from "../../results/verdict/judge_row.ts";

/** By name; those that the catalogue does not have are left out. */
export function knownSubsets(
  names: Iterable<string>,
  catalog: DatasetCatalog,
): Map<string, KnownSubset> {
  return new Map([...new Set(names)].map((name) => {
    const subset = resolveSubset(catalog, name);
    const pinned = subset.pairs.filter(isPinned);
    const total = subset.pairs.length + subset.missing;
    return [name, {
      info: describeSubset(subset, new Set(pinned.map(({ id }) => id))),
      gap: pinned.length === total
        ? null
        : `the digests of ${pinned.length} of the ${total} pairs of ${name} are known`,
    }];
  }));
}
