/** The edges' weighted index in MetricsLab. */
import { metricslabCode } from "../../code_bases/metricslab.ts";
import { Q_E } from "../../facts/structure/q_e.ts";
import type { LoadedImage } from "../../kernels/loaded_triple.ts";
import { oncePer } from "../../kernels/once_per.ts";
import { metricslabLevels } from "../../shared/indices/metricslab_levels.ts";
import { prewittStrength } from "../../shared/indices/prewitt_strength.ts";
import { metricslabPiellaIndex } from "../../shared/indices/metricslab_piella_index.ts";
import type { Variant } from "../../variant.ts";

export const Q_E_METRICSLAB: Variant = {
  ...Q_E,
  id: "Q_E/metricslab",
  definition:
    "weighted index of edges alone, without the paper's factor of grey levels: on Prewitt strengths (zero borders, 1e-10 " +
    "added under the root) of ir, vi and fused, SSIM maps (gaussian 11x11 of sigma 1.5, valid borders, L = 255) of fused " +
    "with vi and ir, mixed by vi's share of the two local variances, each raised by one half where their sum is under " +
    "1e-10; mean weighted by the larger variance; levels rounded to float32 in 0..1; undefined under 11 px a side",
  source: metricslabCode("q_e.py"),
  unit: "1",
  // Where all windows are flat, the share is a ratio of rounding errors and may be of any size.
  range: [null, null],
  // A level moved changes eight edge strengths by about one, each the SSIM over it by at most 0.13 in all: ε.
  tolerance: 0.001,
  caution:
    "in images where the edge strengths of both sources are the same all over, but not 0",
  compute: (triple) =>
    metricslabPiellaIndex(triple, "Q_E", { of: edges }).weighted,
};

const edges = oncePer((image: LoadedImage) =>
  prewittStrength(metricslabLevels(image), 1e-10)
);
