/** FMI of gradients by Linfeng Tang's evaluation of 2022. */
import { LT2022_CODE } from "../../code_bases/lt2022.ts";
import { FMI_GRADIENT } from "../../facts/information/fmi_gradient.ts";
import type { LoadedImage } from "../../kernels/loaded_triple.ts";
import { oncePer } from "../../kernels/once_per.ts";
import type { Matrix } from "../../planes/matrix.ts";
import { unitMatrix } from "../../planes/unit_matrix.ts";
import { acrossGradient } from "../../shared/feature_information/across_gradient.ts";
import { featureInformation } from "../../shared/feature_information/feature_information.ts";
import type { Variant } from "../../variant.ts";

export const FMI_GRADIENT_LT2022: Variant = {
  ...FMI_GRADIENT,
  id: "FMI_gradient/lt2022",
  definition:
    "2 I/(H+H') in windows of 3x3 wholly inside, mean over the windows and both sources (fast FMI): a window is " +
    "stretched to 0..1 (a constant one is uniform) and taken in column-major order for a distribution over its nine " +
    "places; the joint one is the mixture of the product and the Frechet bound whose correlation is the Pearson " +
    "correlation of the two; 1 where source and fused windows are equal, for the visible source held against the " +
    "stretched fused window unless the infrared one was equal; features: central differences across of levels 0..1, " +
    "one-sided at the border; NaN under 3 px a side",
  source: LT2022_CODE,
  caution:
    "in windows whose gradients are equal but for the rounding of levels divided by 255: ramps",
  compute: ({ pair: { ir, vi }, fused }) =>
    featureInformation({
      ir: gradient(ir),
      vi: gradient(vi),
      fused: gradient(fused),
    }),
};

const gradient: (image: LoadedImage) => Matrix = oncePer((
  image: LoadedImage,
) => acrossGradient(unitMatrix(image)));
