import { UnknownNameError } from "../../canon/unknown_name_error.ts";
import type { DatasetCatalog } from "../../datasets/catalog.ts";
import { resolveSubset } from "../../datasets/subset.ts";
import { isPinned } from "../../datasets/is_pinned.ts";
import type { ModelCatalog } from "../../models/catalog.ts";
import type { PublishedTable } from "../../results/published/published_schema.ts";
import { findProtocol } from "../../protocol/find_protocol.ts";
import { protocolsLike } from "./protocols_like.ts";
import { parseSuite, type Suite } from "./suite.ts";

/**
 * The suite that recomputes the rows of a published table we have a fuser for, on its data sets whose pairs are all known.
 *
 * @param search whether each fuser is also saved under every other protocol that scales and cuts its input alike; its
 * network runs once for those that also see the same channels.
 * @param ways those to search, where they can be applied; all unless told
 * @throws {UnknownNameError} if the table has no such row or data set, or a way is no protocol or fits no row.
 */
export function reproduceSuite(
  table: PublishedTable,
  datasets: DatasetCatalog,
  models: ModelCatalog,
  { search, ways }: {
    readonly search: boolean;
    readonly ways?: readonly string[] | undefined;
  },
): Suite {
  const subsets = table.datasets.flatMap(({ subset }) =>
    subset !== null && isComplete(datasets, subset) ? [subset] : []
  );
  ways?.forEach(findProtocol);
  const fusers = table.rows.flatMap(({ fuser }) =>
    fuser === null || !models.models.has(fuser) ? [] : [{
      model: fuser,
      protocols: protocolsLike(fuser, models, ways).filter((way, at) =>
        at === 0 || (search && (ways?.includes(way) ?? true))
      ),
    }]
  );
  if (subsets.length === 0 || fusers.length === 0) {
    throw new UnknownNameError(
      "reproduce table",
      table.id,
      [],
      `none of its ${
        fusers.length === 0 ? "methods is here" : "data sets is here as a whole"
      }; \`deno task list\` shows what is`,
    );
  }
  const tried = new Set(fusers.flatMap(({ protocols }) => protocols));
  const unfit = search ? ways?.find((way) => !tried.has(way)) : undefined;
  if (unfit !== undefined) {
    throw new UnknownNameError(
      "search protocol",
      unfit,
      [],
      "it feeds none of the table's fusers as its authors do; --search alone tries all that can be applied",
    );
  }
  return parseSuite({
    suite: `reproduce-${table.id}`,
    title: `The rows of ${table.title} that can be run here`,
    subsets,
    fusers,
    backends: ["wasm"],
    profiles: [table.profile],
  }, table.id);
}

function isComplete(datasets: DatasetCatalog, subset: string): boolean {
  const { pairs, missing } = resolveSubset(datasets, subset);
  return missing === 0 && pairs.every(isPinned);
}
