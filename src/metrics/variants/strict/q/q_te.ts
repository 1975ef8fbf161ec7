/** Q_TE as Nava, Cristóbal & Escalante-Ramírez 2007 define it. */
import { pow } from "../../../../numeric/pow.ts";
import { Q_TE } from "../../../facts/information/q_te.ts";
import type { LoadedImage } from "../../../kernels/loaded_triple.ts";
import { levelsOf } from "../../../planes/levels.ts";
import { hasOneLevel, histogram } from "../../../shared/histogram.ts";
import { jointDistribution } from "../../../shared/information/joint_distribution.ts";
import { tsallisInformation } from "../../../shared/information/tsallis_information.ts";
import { UndefinedMetricError } from "../../../undefined_metric_error.ts";
import type { Variant } from "../../../variant.ts";

const Q = 0.43137;

export const Q_TE_STRICT: Variant = {
  ...Q_TE,
  id: "Q_TE/strict",
  definition:
    "(T(ir, fused) + T(vi, fused)) / (H(ir) + H(vi) - T(ir, vi)) of 256-level histograms, q = 0.43137, Tsallis entropy H = (1 - sum p^q) / (q - 1), T = (1 - sum p(i, j)^q / (p(i) p(j))^(q - 1)) / (1 - q); undefined if both sources are constant",
  source: "Nava, Cristóbal & Escalante-Ramírez 2007",
  // T is at most either image's H: at most H(ir) + H(vi) over the larger of the two.
  range: [0, 2],
  // Measured 0.00004.
  tolerance: 0.0001,
  compute({ pair: { ir, vi }, fused }): number {
    if (hasOneLevel(ir) && hasOneLevel(vi)) {
      throw new UndefinedMetricError(
        "Q_TE",
        "both sources are constant and hold no information to share",
      );
    }
    const shared = information(ir, fused) + information(vi, fused);
    return shared / (tsallis(ir) + tsallis(vi) - information(ir, vi));
  },
};

function information(first: LoadedImage, second: LoadedImage): number {
  return tsallisInformation(
    jointDistribution(levelsOf(first), levelsOf(second)),
    Q,
  );
}

function tsallis(image: LoadedImage): number {
  let sum = 0;
  for (const count of histogram(image)) {
    if (count > 0) sum += pow(count / image.pixels, Q);
  }
  return (1 - sum) / (Q - 1);
}
