/** RMSE of VIFB. */
import { vifbCode } from "../../code_bases/vifb.ts";
import { RMSE } from "../../facts/error/rmse.ts";
import { rootOverCount } from "../../shared/statistics/root_over_count.ts";
import { meanOfChannels } from "../../shared/mean_of_channels.ts";
import type { Variant } from "../../variant.ts";

export const RMSE_VIFB: Variant = {
  ...RMSE,
  id: "RMSE/vifb",
  definition:
    "mean over sources of root(sum of squared differences of levels 0..255) / (H·W): the root mean " +
    "squared error divided by root(H·W) once more; of colour pictures the mean over red, green and blue",
  source: vifbCode("metricsRmse.m"),
  unit: "grey level",
  range: [0, 255],
  // A share ε that moves by 1 changes the root mean squared error by about ε, divided by √(H·W), at least 30.
  tolerance: 3e-5,
  compute: rootOverCount,
  ofChannels: meanOfChannels(rootOverCount),
};
