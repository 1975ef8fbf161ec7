/** MSE of the CDDFuse evaluator. */
import { CDD_EVALUATOR } from "../../code_bases/cdd.ts";
import { MSE } from "../../facts/error/mse.ts";
import { meanSquaredError } from "../../shared/statistics/mean_squared_error.ts";
import type { Variant } from "../../variant.ts";

export const MSE_CDD: Variant = {
  ...MSE,
  id: "MSE/cdd",
  definition:
    "mean squared difference of levels 0..255, mean over sources (float32 in the original, float64 " +
    "here)",
  source: CDD_EVALUATOR,
  unit: "squared grey level",
  range: [0, 65025],
  // A moved pixel changes its square by twice its difference, on average at most 75: 150 ε.
  tolerance: 0.15,
  compute: meanSquaredError,
};
