/** Q_P as Zhao, Laganière & Liu 2007 define it, with Kovesi's phase congruency. */
import { Q_P } from "../../../facts/edges/q_p.ts";
import type { LoadedImage } from "../../../kernels/loaded_triple.ts";
import { oncePer } from "../../../kernels/once_per.ts";
import { assertSide } from "../../../shared/assert_side.ts";
import {
  type PhaseCongruency,
  phaseCongruency,
} from "../../../shared/edges/phase_congruency.ts";
import { phaseQuality } from "../../../shared/edges/phase_quality.ts";
import { hasOneLevel } from "../../../shared/histogram.ts";
import { UndefinedMetricError } from "../../../undefined_metric_error.ts";
import type { Variant } from "../../../variant.ts";

export const Q_P_STRICT: Variant = {
  ...Q_P,
  id: "Q_P/strict",
  definition:
    "product over phase congruency and its largest and smallest moment (Kovesi: 4 scales, 6 orientations, shortest wave 3, ratio 2.1, widths 0.55 and 1.2, noise 2 deviations over 1.7, 0.0001 added to amplitudes; none in a constant image) of a mean correlation with the fused image's: Gaussian window 11 x 11 of deviation 1.5, valid borders, 0.0001 added above and below, sources 0 up to a congruency of 0.1 as in the authors' code, at each pixel the largest of both sources' and that of the source with more congruency, its sum divided by the pixels where either has more than 0.1; undefined without any, for a constant fused image and under 11 px a side",
  source: "Zhao, Laganière & Liu 2007",
  compute(triple): number {
    const { fused } = triple;
    assertSide(fused, 11, "Q_P", ", the window of correlations");
    if (hasOneLevel(fused)) {
      throw new UndefinedMetricError(
        "Q_P",
        "a constant fused image has no phase",
      );
    }
    const value = phaseQuality(triple, features, "valid");
    if (Number.isNaN(value)) {
      throw new UndefinedMetricError(
        "Q_P",
        "neither source has a feature to keep",
      );
    }
    return value;
  },
};

const features = oncePer((image: LoadedImage): PhaseCongruency => {
  if (!hasOneLevel(image)) {
    return phaseCongruency(image, "formula");
  }
  const none = new Float64Array(image.pixels);
  return { congruency: none, largestMoment: none, smallestMoment: none };
});
