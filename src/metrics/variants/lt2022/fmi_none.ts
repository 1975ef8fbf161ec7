/** FMI of grey levels by Linfeng Tang's evaluation of 2022. */
import { LT2022_CODE } from "../../code_bases/lt2022.ts";
import { FMI_NONE } from "../../facts/information/fmi_none.ts";
import { unitMatrix } from "../../planes/unit_matrix.ts";
import { featureInformation } from "../../shared/feature_information/feature_information.ts";
import type { Variant } from "../../variant.ts";

export const FMI_NONE_LT2022: Variant = {
  ...FMI_NONE,
  id: "FMI_none/lt2022",
  definition:
    "2 I/(H+H') in windows of 3x3 wholly inside, mean over the windows and both sources (fast FMI): a window is " +
    "stretched to 0..1 (a constant one is uniform) and taken in column-major order for a distribution over its nine " +
    "places; the joint one is the mixture of the product and the Frechet bound whose correlation is the Pearson " +
    "correlation of the two; 1 where source and fused windows are equal, for the visible source held against the " +
    "stretched fused window unless the infrared one was equal; features: levels 0..1; NaN under 3 px a side",
  source: LT2022_CODE,
  compute: ({ pair: { ir, vi }, fused }) =>
    featureInformation({
      ir: unitMatrix(ir),
      vi: unitMatrix(vi),
      fused: unitMatrix(fused),
    }),
};
