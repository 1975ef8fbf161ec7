import type { ResolvedSubset } from "../../datasets/subset.ts";
import type { SubsetInfo } from "../../results/version/version_header.ts";

/** What tables know of a subset of which these pairs are used. */
export function describeSubset(
  { name, dataset }: ResolvedSubset,
  used: ReadonlySet<string>,
): SubsetInfo {
  const dependent = (dataset.dependent?.groups ?? []).map((group) =>
    group.filter((id) => used.has(id))
  ).filter(({ length }) => length > 1);
  const title = dataset.subsets.find((one) => one.name === name)?.title;
  return {
    name,
    title: title ?? dataset.title,
    dataset: dataset.id,
    pairs: [...used],
    ...dependent.length === 0 ? {} : { dependent },
  };
}
