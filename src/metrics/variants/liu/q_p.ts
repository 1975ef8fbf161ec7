/** Q_P of the toolbox of Zheng Liu. */
import { liuCode } from "../../code_bases/liu.ts";
import { Q_P } from "../../facts/edges/q_p.ts";
import type { LoadedImage } from "../../kernels/loaded_triple.ts";
import { oncePer } from "../../kernels/once_per.ts";
import { phaseCongruency } from "../../shared/edges/phase_congruency.ts";
import { phaseQuality } from "../../shared/edges/phase_quality.ts";
import type { Variant } from "../../variant.ts";

export const Q_P_LIU: Variant = {
  ...Q_P,
  id: "Q_P/liu",
  definition:
    "product over phase congruency and its largest and smallest moment (Kovesi: 4 scales, 6 orientations, shortest wave 3, ratio 2.1, widths 0.55 and 1.2, noise 2 deviations over 1.7, an odd side's grid divided by its length less 1) of a mean correlation with the fused image's: Gaussian window 11 x 11 of deviation 1.5, zeros beyond the border, 0.0001 added above and below, sources 0 up to a congruency of 0.1, at each pixel the largest of both sources' and that of the source with more congruency, its sum divided by the pixels where either has more than 0.1; NaN without any and for constant images",
  source: liuCode("metricZhao.m"),
  compute: (triple) => phaseQuality(triple, features, "zero"),
};

const features = oncePer((image: LoadedImage) =>
  phaseCongruency(image, "toolbox")
);
