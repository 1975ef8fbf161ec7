/** Judges published tables and claims by what was gathered. */
import type { DatasetCatalog } from "../../datasets/catalog.ts";
import { variantOfHead } from "../../metrics/variant_of_head.ts";
import type { ModelCatalog } from "../../models/catalog.ts";
import { judgeClaims } from "../../results/claims/judge_claims.ts";
import type { PublishedCatalog } from "../../results/published/parse_published.ts";
import { claimValues } from "../../results/verdict/claim_values.ts";
import {
  evidenceFinder,
  type EvidencePool,
} from "../../results/verdict/evidence_pool.ts";
import { judgeMeans } from "../../results/verdict/judge_means.ts";
import type {
  ClaimsVerdict,
  TableVerdict,
} from "../../results/verdict/verdict_report.ts";
import { HOW_TO_GET } from "../obtain/describe_absence.ts";
import { knownSubsets } from "./known_subsets.ts";

/** What the evidence says of everything published as means. */
export function judgeGathered(
  { tables, claims }: PublishedCatalog,
  pool: EvidencePool,
  { datasets, models }: {
    readonly datasets: DatasetCatalog;
    readonly models: ModelCatalog;
  },
): { readonly tables: TableVerdict[]; readonly claims: ClaimsVerdict[] } {
  const finder = evidenceFinder(pool);
  const own = new Map(
    [...models.models].map(([id, { protocols }]) => [id, protocols[0]!]),
  );
  const subsets = knownSubsets([
    ...[...tables.values()].flatMap(({ datasets }) =>
      datasets.flatMap(({ subset }) => subset ?? [])
    ),
    ...claims.flatMap(({ claims }) => claims.flatMap(({ on = [] }) => on)),
  ], datasets);
  const verdicts = [...tables.values()].map((table) =>
    judgeMeans(table, {
      finder,
      subsets,
      own,
      how: HOW_TO_GET,
      variantOf: variantOfHead(table.profile),
    })
  );
  const valuesOf = claimValues({
    finder,
    subsets,
    verdicts,
    own,
    variantOf: (metric, profile) => variantOfHead(profile)(metric),
  });
  return {
    tables: verdicts,
    claims: claims.map((family): ClaimsVerdict => ({
      id: family.id,
      title: family.title,
      source: family.source,
      unit: family.unit,
      claims: judgeClaims(family, { tables, valuesOf }),
    })),
  };
}
