/** Q_NCIE of IVIF ZOO, of Pearson's correlations. */
import { IVIFZOO_CODE } from "../../code_bases/ivifzoo.ts";
import { Q_NCIE } from "../../facts/information/q_ncie.ts";
import {
  correlationEigenvalues,
  correlationEntropy,
} from "../../shared/information/correlation_entropy.ts";
import { correlations } from "../../shared/correlations.ts";
import { levelPlane } from "../../shared/whole_plane.ts";
import { UndefinedMetricError } from "../../undefined_metric_error.ts";
import type { Variant } from "../../variant.ts";

/** What float32 leaves of an eigenvalue that is 0. */
const SMALLEST_EIGENVALUE = 1e-7;

export const Q_NCIE_IVIFZOO: Variant = {
  ...Q_NCIE,
  id: "Q_NCIE/ivifzoo",
  definition:
    "1 + sum (r / 3) log256(r / 3) over the eigenvalues r of the matrix of Pearson's correlations of ir, vi and fused (not of mutual information, the name NCC read as cross correlation), float32; NaN if an eigenvalue is under 1e-7, undefined if an image is constant",
  source: IVIFZOO_CODE,
  caution:
    "in images of which one is a linear function of the others, where an eigenvalue is 0 but for rounding",
  compute({ pair: { ir, vi }, fused }): number {
    const [xy, xf, yf] = fused.workspace.lend(() => {
      const x = levelPlane(ir), y = levelPlane(vi), f = levelPlane(fused);
      const [between, first] = correlations([x, y], [x, f]);
      return [between, first, correlations([y, f], [y, f])[0]] as const;
    });
    if (Number.isNaN(xy + xf + yf)) {
      throw new UndefinedMetricError(
        "Q_NCIE",
        "a constant image correlates with nothing",
      );
    }
    const eigenvalues = correlationEigenvalues(xy, xf, yf);
    return eigenvalues[0]! < SMALLEST_EIGENVALUE
      ? NaN
      : correlationEntropy(eigenvalues);
  },
};
