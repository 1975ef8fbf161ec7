/** From a name somebody typed to the pairs it means. */
import { UnknownNameError } from "../canon/unknown_name_error.ts";
import type { DatasetCatalog } from "./catalog.ts";
import type { Dataset, Pair, Subset } from "./dataset.ts";
import { isPinned } from "./is_pinned.ts";

/** A name and what it stands for. */
export interface ResolvedSubset {
  /** Canonical: the subset's own name, or the dataset's id; with the pattern, where one was given. */
  readonly name: string;
  readonly dataset: Dataset;
  /** In the order of the list; unpinned pairs are included only where a list names them. */
  readonly pairs: readonly Pair[];
  /** Pairs of the literature's list that the catalogue does not have. */
  readonly missing: number;
}

/**
 * Finds the pairs of `name`, in any case: a subset or an alias of it (`tno25`, `msrs49-found`), a
 * dataset id for all its pinned pairs (`RoadScene`, `sample`), or either with a pattern over pair ids
 * after a slash, where `*` stands for any text and `?` for one character (`roadscene221/FLIR_04*`).
 *
 * @throws {UnknownNameError} when nothing has that name (near and all names are listed) or no pair matches.
 */
export function resolveSubset(
  catalog: DatasetCatalog,
  name: string,
): ResolvedSubset {
  const slash = name.indexOf("/");
  const whole = resolveName(catalog, slash < 0 ? name : name.slice(0, slash));
  if (slash < 0) return whole;
  const glob = name.slice(slash + 1);
  const pattern = globPattern(glob);
  const pairs = whole.pairs.filter((pair) => pattern.test(pair.id));
  if (pairs.length === 0) {
    throw new UnknownNameError(
      "find pairs",
      name,
      [],
      `none of the ${whole.pairs.length} pairs of ${whole.name} matches "${glob}"; the first is called ${
        whole.pairs[0]?.id
      }`,
    );
  }
  return {
    name: `${whole.name}/${glob}`,
    dataset: whole.dataset,
    pairs,
    missing: 0,
  };
}

/** Every name `resolveSubset` knows, canonical ones only, dataset by dataset. */
export function subsetNames(catalog: DatasetCatalog): string[] {
  return [...catalog.datasets.values()].flatMap((
    dataset,
  ) => [dataset.id, ...dataset.subsets.map((subset) => subset.name)]);
}

function resolveName(catalog: DatasetCatalog, name: string): ResolvedSubset {
  const wanted = name.toLowerCase();
  for (const dataset of catalog.datasets.values()) {
    if (dataset.id.toLowerCase() === wanted) {
      const pairs = [...dataset.pairs.values()].filter(isPinned);
      return { name: dataset.id, dataset, pairs, missing: 0 };
    }
    const subset = dataset.subsets.find((candidate) =>
      isCalled(candidate, wanted)
    );
    if (subset !== undefined) {
      return {
        name: subset.name,
        dataset,
        pairs: subset.pairs,
        missing: subset.missing,
      };
    }
  }
  throw new UnknownNameError(
    "find dataset or subset",
    name,
    subsetNames(catalog),
  );
}

function isCalled(subset: Subset, wanted: string): boolean {
  return [subset.name, ...subset.aliases].some((name) =>
    name.toLowerCase() === wanted
  );
}

function globPattern(glob: string): RegExp {
  const source = glob.replace(/[\\^$.+()[\]{}|]/g, "\\$&").replaceAll("*", ".*")
    .replaceAll("?", ".");
  return new RegExp(`^${source}$`, "i");
}
