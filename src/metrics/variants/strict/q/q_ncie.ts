/** Q_NCIE as Wang, Shen & Jin 2008 define it. */
import { Q_NCIE } from "../../../facts/information/q_ncie.ts";
import { nonlinearCorrelationEntropy } from "../../../shared/information/nonlinear_correlation_entropy.ts";
import type { Variant } from "../../../variant.ts";

export const Q_NCIE_STRICT: Variant = {
  ...Q_NCIE,
  id: "Q_NCIE/strict",
  definition:
    "1 + sum (r / 3) log256(r / 3) over the eigenvalues r of the matrix of I / 8 bits between the 256-level histograms of ir, vi and fused, with ones on the diagonal; 0 log 0 = 0",
  source: "Wang, Shen & Jin 2008",
  compute: nonlinearCorrelationEntropy,
};
