/** MSE of Tang's evaluation. */
import { lt2023Code } from "../../code_bases/lt2023.ts";
import { MSE } from "../../facts/error/mse.ts";
import { meanSquaredError } from "../../shared/statistics/mean_squared_error.ts";
import type { Variant } from "../../variant.ts";

export const MSE_LT: Variant = {
  ...MSE,
  id: "MSE/lt",
  definition: "mean squared difference over 0..1, mean over sources, float64",
  source: lt2023Code("MSE_evaluation.m"),
  unit: "1",
  range: [0, 1],
  digits: 4,
  // A moved pixel changes its square by twice its difference, on average at most 75 levels: 150 ε / 65025.
  tolerance: 2.4e-6,
  compute: (triple) => meanSquaredError(triple) / 65025,
};
