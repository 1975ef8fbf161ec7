/** RMSE of levels 0..255. */
import { RMSE } from "../../facts/error/rmse.ts";
import { squaredErrors } from "../../shared/statistics/squared_errors.ts";
import type { Variant } from "../../variant.ts";

export const RMSE_STRICT: Variant = {
  ...RMSE,
  id: "RMSE/strict",
  definition:
    "root of the mean squared difference of levels 0..255, mean over sources, float64",
  source: "Jagalingam & Hegde 2015",
  unit: "grey level",
  range: [0, 255],
  // ε · max|x - s| / root, about 5 ε, as for the standard deviation.
  tolerance: 0.005,
  compute(triple): number {
    const [ofIr, ofVi] = squaredErrors(triple), { pixels } = triple.fused;
    return (Math.sqrt(ofIr / pixels) + Math.sqrt(ofVi / pixels)) / 2;
  },
};
