/** Q_NCIE of the toolbox of Z. Liu. */
import { liuCode } from "../../code_bases/liu.ts";
import { Q_NCIE } from "../../facts/information/q_ncie.ts";
import { assertStretch } from "../../shared/information/assert_stretch.ts";
import { nonlinearCorrelationEntropy } from "../../shared/information/nonlinear_correlation_entropy.ts";
import type { Variant } from "../../variant.ts";

export const Q_NCIE_LIU: Variant = {
  ...Q_NCIE,
  id: "Q_NCIE/liu",
  definition:
    "each image stretched to 0..255 and rounded (which joins no two levels), then 1 + sum (r / 3) log256(r / 3) over the eigenvalues r of the matrix of I / 8 bits between ir, vi and fused, with ones on the diagonal; a constant image is refused unless black",
  source: liuCode("metricWang.m"),
  caution:
    "in images of which two have all 256 levels equally often and determine each other, where an eigenvalue is 0 but for rounding and its logarithm NaN or complex",
  compute(triple): number {
    assertStretch([triple.pair.ir, triple.pair.vi, triple.fused], "Q_NCIE");
    return nonlinearCorrelationEntropy(triple);
  },
};
