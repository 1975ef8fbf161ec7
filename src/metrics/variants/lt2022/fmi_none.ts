/** FMI of grey levels by Linfeng Tang's evaluation of 2022. */
import { lt2022Code } from "../../code_bases/lt2022.ts";
import { FMI_NONE } from "../../facts/information/fmi_none.ts";
import { unitMatrix } from "../../planes/unit_matrix.ts";
import { featureInformation } from "../../shared/feature_information/feature_information.ts";
import { FAST_FMI } from "../../shared/feature_information/fast_fmi.ts";
import type { Variant } from "../../variant.ts";
import { ofEachImage } from "../../shared/of_each_image.ts";

export const FMI_NONE_LT2022: Variant = {
  ...FMI_NONE,
  id: "FMI_none/lt2022",
  definition: `${FAST_FMI}; features: levels 0..1; NaN under 3 px a side`,
  source: lt2022Code("analysis_fmi.m"),
  compute: (triple) => featureInformation(ofEachImage(triple, unitMatrix)),
};
