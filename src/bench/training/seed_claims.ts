import { variantOfHead } from "../../metrics/variant_of_head.ts";
import {
  judgeClaims,
  type SideValues,
  type WantedValues,
} from "../../results/claims/judge_claims.ts";
import type { PublishedCatalog } from "../../results/published/parse_published.ts";
import type { ScoredCell } from "../../results/record/record.ts";
import { claimsTable } from "../../results/verdict/claims_table.ts";
import type { SubsetInfo } from "../../results/version/version_header.ts";
import type { NamedTable } from "../publish/suite_tables.ts";
import { suiteAggregates } from "../publish/suite_aggregates.ts";
import type { Suite } from "../suite/suite.ts";

/**
 * What a run of networks trained by their user says of published claims about recipes, a table for each family of claims whose
 * fusers are among the suite's: paired by seed.
 */
export function seedClaims(
  suite: Suite,
  subsets: readonly SubsetInfo[],
  records: readonly ScoredCell[],
  { tables, claims }: PublishedCatalog,
): NamedTable[] {
  const rows = suiteAggregates(suite, subsets, records);
  const names = new Set(subsets.map(({ name }) => name));
  const valuesOf = (
    { fusers, subset, metric, profile }: WantedValues,
  ): SideValues => {
    const variant = variantOfHead(profile)(metric);
    const values: (readonly (number | null)[])[] = [];
    for (const fuser of fusers) {
      const found = rows.find((row) =>
        row.subset === subset && row.model === fuser
      )
        ?.samples.get(variant);
      if (found === undefined) {
        return { absence: `there are no values of ${fuser}` };
      }
      values.push(found);
    }
    return { values, of: `${fusers[0]} and ${fusers.length - 1} more seeds` };
  };
  return claims.filter(({ unit }) => unit === "seeds").flatMap((family) => {
    const here = family.claims.flatMap((claim) => {
      const on = claim.on?.filter((subset) => names.has(subset)) ?? [];
      return on.length === 0 ? [] : [{ ...claim, on }];
    });
    const judged = judgeClaims({ ...family, claims: here }, {
      tables,
      valuesOf,
    });
    return judged.every(({ test }) => test === null) ? [] : [{
      name: `claims-${family.id}`,
      table: claimsTable({ ...family, claims: judged }),
    }];
  });
}
