/** The test of one claim: paired, two-sided, exact for as many differences as it can be. */
import { isNotDefined } from "../../statistics/not_defined.ts";
import { signFlipTest } from "../../statistics/paired/sign_flip_test.ts";
import { sideOf } from "../../statistics/paired/side_of.ts";
import { signedRankTest } from "../../statistics/paired/signed_rank_test.ts";
import { meanOf } from "../../statistics/sample/mean_of.ts";
import type { TestedClaim } from "./judged_claim.ts";
import type { ClaimFamily } from "../published/claims_schema.ts";

/**
 * Pairs are tested by Wilcoxon's signed ranks, as tables are; seeds, of which there are few, by sign flips of their means.
 *
 * @param differences first less second, at least one
 */
export function testClaim(
  differences: readonly number[],
  unit: ClaimFamily["unit"],
): TestedClaim {
  const mean = meanOf(differences);
  const about = { count: differences.length, mean };
  if (unit === "seeds") {
    const test = signFlipTest(differences);
    return isNotDefined(test)
      ? { ...about, p: null, side: 0, reason: test.undefined }
      : { ...about, p: test.p, side: mean > 0 ? 1 : -1, reason: null };
  }
  const test = signedRankTest(differences);
  if (isNotDefined(test)) {
    return { ...about, p: null, side: 0, reason: test.undefined };
  }
  return { ...about, p: test.p, side: sideOf(differences, test), reason: null };
}
