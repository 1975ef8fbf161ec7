/** Q_NCIE of MetricsLab. */
import { metricslabCode } from "../../code_bases/metricslab.ts";
import { Q_NCIE } from "../../facts/information/q_ncie.ts";
import {
  correlationEigenvalues,
  correlationEntropy,
} from "../../shared/information/correlation_entropy.ts";
import { kernelInformation } from "../../shared/information/kernel_information.ts";
import type { Variant } from "../../variant.ts";

export const Q_NCIE_METRICSLAB: Variant = {
  ...Q_NCIE,
  id: "Q_NCIE/metricslab",
  definition:
    "1 + sum (r / 3) log256(r / 3) over the eigenvalues r of the matrix of I / 8 bits between ir, vi and fused, with ones on the diagonal; I of joint histograms of 256 x 256 bins by a Gaussian kernel density (kornia 0.7.0, bandwidth 0.1), joint shares above 1e-10 alone",
  source: metricslabCode("q_ncie.py"),
  caution:
    "in images of which two have all 256 levels equally often and determine each other, where an eigenvalue is 0 but for rounding",
  compute({ pair: { ir, vi }, fused }): number {
    const [xy, xf, yf] = ([[vi, ir], [vi, fused], [ir, fused]] as const).map((
      [one, other],
    ) => kernelInformation(one, other).information / 8) as [
      number,
      number,
      number,
    ];
    return correlationEntropy(correlationEigenvalues(xy, xf, yf));
  },
};
