/** MSE of levels 0..255. */
import { MSE } from "../../facts/error/mse.ts";
import { meanSquaredError } from "../../shared/statistics/mean_squared_error.ts";
import type { Variant } from "../../variant.ts";

export const MSE_STRICT: Variant = {
  ...MSE,
  id: "MSE/strict",
  definition:
    "mean squared difference of levels 0..255, mean over sources, float64",
  source: "Jagalingam & Hegde 2015",
  unit: "squared grey level",
  range: [0, 65025],
  // A moved pixel changes its square by twice its difference, on average at most 75: 150 ε.
  tolerance: 0.15,
  compute: meanSquaredError,
};
