import { seedClaims } from "../../bench/training/seed_claims.ts";
import { defaultPublished } from "../../results/published/default_published.ts";
import type { SuiteResult } from "../output/suite_result.ts";

/** A run of networks that its user trained, with what it says of published claims about recipes as more tables. */
export function withSeedClaims(result: SuiteResult): SuiteResult {
  const { suite, run, header, tables } = result;
  const claims = seedClaims(
    suite,
    header.subsets,
    run.records,
    defaultPublished(),
  );
  return { ...result, tables: [...tables, ...claims] };
}
