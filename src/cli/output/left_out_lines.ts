import { reproduceSuite } from "../../bench/suite/reproduce_suite.ts";
import type { DatasetCatalog } from "../../datasets/catalog.ts";
import { isPinned } from "../../datasets/is_pinned.ts";
import { resolveSubset } from "../../datasets/subset.ts";
import type { ModelCatalog } from "../../models/catalog.ts";
import type { PublishedTable } from "../../results/published/published_schema.ts";

/**
 * What `reproduce` did not do of a published table, a line for each kind: rows without a network here, data sets of
 * which pairs are unknown and the other ways of saving an image, of which a search tries all or those of `ways`.
 *
 * @param fusers models that were run.
 */
export function leftOutLines(
  table: PublishedTable,
  datasets: DatasetCatalog,
  models: ModelCatalog,
  { search, ways, fusers }: {
    readonly search: boolean;
    readonly ways?: readonly string[] | undefined;
    readonly fusers: ReadonlySet<string>;
  },
): string[] {
  const lines: string[] = [];
  const rows = table.rows.filter(({ fuser }) =>
    fuser === null || !models.models.has(fuser)
  ).map(({ method }) => method);
  if (rows.length > 0) {
    lines.push(`left out: rows without a network here: ${rows.join(", ")}`);
  }
  const partial = table.datasets.flatMap(({ name, subset }) => {
    const known = subset === null ? null : knownPairs(datasets, subset);
    return known === "all" ? [] : [`${name} (${known ?? "not here"})`];
  });
  if (partial.length > 0) {
    lines.push(
      `left out: data sets not known as a whole: ${partial.join(", ")}`,
    );
  }
  const tried = search ? ways : [];
  const others = tried === undefined
    ? []
    : otherWays(table, datasets, models, fusers).filter((way) =>
      !tried.includes(way)
    );
  if (others.length > 0) {
    lines.push(
      `left out: ways of saving other than ${
        ["the authors' own", ...tried ?? []].join(", ")
      }; --search says which of them explains most: ${others.join(", ")}`,
    );
  }
  return lines;
}

function knownPairs(datasets: DatasetCatalog, subset: string): string {
  const { pairs, missing } = resolveSubset(datasets, subset);
  const known = pairs.filter(isPinned).length;
  const total = pairs.length + missing;
  return known === total ? "all" : `${known} of ${total} pairs are known`;
}

/** Protocols that a search would add for any of the fusers. */
function otherWays(
  table: PublishedTable,
  datasets: DatasetCatalog,
  models: ModelCatalog,
  chosen: ReadonlySet<string>,
): string[] {
  const { fusers } = reproduceSuite(table, datasets, models, { search: true });
  const ways = fusers.filter(({ model }) => chosen.has(model)).flatMap((
    { protocols },
  ) => protocols.slice(1));
  return [...new Set(ways)];
}
