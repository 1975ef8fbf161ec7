/** Q_SF of MetricsLab: its differences are as many as pixels. */
import { metricslabCode } from "../../code_bases/metricslab.ts";
import { Q_SF } from "../../facts/edges/q_sf.ts";
import type { LoadedPair } from "../../kernels/loaded_triple.ts";
import { oncePer } from "../../kernels/once_per.ts";
import type { Matrix } from "../../planes/matrix.ts";
import { metricslabLevels } from "../../shared/indices/metricslab_levels.ts";
import { fourWayFrequency } from "../../shared/edges/four_way_frequency.ts";
import type { Variant } from "../../variant.ts";

const DIAGONAL = Math.fround(Math.SQRT2);
/** Of the squared difference. */
const WEIGHT = 1 / (DIAGONAL * DIAGONAL);

export const Q_SF_METRICSLAB: Variant = {
  ...Q_SF,
  id: "Q_SF/metricslab",
  definition:
    "(SF - SFr) / SFr, both the root of 1e-10 plus the mean squared differences along rows, columns and both diagonals, over float32 levels/255 times 255, the edge repeated beyond the border, the diagonal differences divided by √2 before they are squared, SFr of the larger difference of both sources at each place; 0 without any",
  source: metricslabCode("q_sf.py"),
  compute({ pair, fused }): number {
    const own = frequency([metricslabLevels(fused)]);
    const reference = ofSources(pair);
    return (own - reference) / reference;
  },
};

const ofSources = oncePer(({ ir, vi }: LoadedPair) =>
  frequency([metricslabLevels(ir), metricslabLevels(vi)])
);

function frequency(images: readonly Matrix[]): number {
  return Math.sqrt(fourWayFrequency(images, WEIGHT, "replicate") + 1e-10);
}
