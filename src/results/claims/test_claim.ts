/** The test of one claim: paired, two-sided, exact for as many differences as it can be. */
import { isNotDefined } from "../../statistics/not_defined.ts";
import { signFlipTest } from "../../statistics/paired/sign_flip_test.ts";
import { signedRankTest } from "../../statistics/paired/signed_rank_test.ts";
import { meanOf } from "../../statistics/sample/mean_of.ts";
import type { ClaimFamily } from "../published/claims_schema.ts";

/** What a test says; `p` is null where it is not defined, and then `reason` says why. */
export interface TestedClaim {
  readonly count: number;
  readonly mean: number;
  readonly p: number | null;
  readonly reason: string | null;
}

/**
 * Pairs are tested by Wilcoxon's signed ranks, as tables are; seeds, of which there are few, by sign flips of their means.
 *
 * @param differences first less second, at least one
 */
export function testClaim(
  differences: readonly number[],
  unit: ClaimFamily["unit"],
): TestedClaim {
  const test = unit === "pairs"
    ? signedRankTest(differences)
    : signFlipTest(differences);
  const [p, reason] = isNotDefined(test)
    ? [null, test.undefined]
    : [test.p, null];
  return { count: differences.length, mean: meanOf(differences), p, reason };
}
