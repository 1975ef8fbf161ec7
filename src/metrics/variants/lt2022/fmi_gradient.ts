/** FMI of gradients by Linfeng Tang's evaluation of 2022. */
import { lt2022Code } from "../../code_bases/lt2022.ts";
import { FMI_GRADIENT } from "../../facts/information/fmi_gradient.ts";
import type { LoadedImage } from "../../kernels/loaded_triple.ts";
import { oncePer } from "../../kernels/once_per.ts";
import type { Matrix } from "../../planes/matrix.ts";
import { unitMatrix } from "../../planes/unit_matrix.ts";
import { centralDifferences } from "../../shared/feature_information/central_differences.ts";
import { featureInformation } from "../../shared/feature_information/feature_information.ts";
import { FAST_FMI } from "../../shared/feature_information/fast_fmi.ts";
import type { Variant } from "../../variant.ts";
import { ofEachImage } from "../../shared/of_each_image.ts";

export const FMI_GRADIENT_LT2022: Variant = {
  ...FMI_GRADIENT,
  id: "FMI_gradient/lt2022",
  definition:
    `${FAST_FMI}; features: central differences across of levels 0..1, one-sided at the border; NaN under 3 px a side`,
  source: lt2022Code("analysis_fmi.m"),
  caution:
    "in windows whose gradients are equal but for the rounding of levels divided by 255: ramps",
  compute: (triple) => featureInformation(ofEachImage(triple, gradient)),
};

const gradient: (image: LoadedImage) => Matrix = oncePer((
  image: LoadedImage,
) => centralDifferences(unitMatrix(image), "across"));
