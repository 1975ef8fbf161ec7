/** FMI of gradients (Haghighat, Aghagolzadeh & Seyedarabi 2011) in windows (Haghighat & Razian 2014). */
import { FMI_GRADIENT } from "../../facts/information/fmi_gradient.ts";
import type { LoadedImage } from "../../kernels/loaded_triple.ts";
import { oncePer } from "../../kernels/once_per.ts";
import { levelMatrix } from "../../planes/level_matrix.ts";
import { type Matrix, matrixOf } from "../../planes/matrix.ts";
import { assertSide } from "../../shared/assert_side.ts";
import { centralDifferences } from "../../shared/feature_information/central_differences.ts";
import { FMI_OF_WINDOWS } from "../../shared/feature_information/fast_fmi.ts";
import { featureInformation } from "../../shared/feature_information/feature_information.ts";
import { ofEachImage } from "../../shared/of_each_image.ts";
import type { Variant } from "../../variant.ts";

export const FMI_GRADIENT_STRICT: Variant = {
  ...FMI_GRADIENT,
  id: "FMI_gradient/strict",
  definition:
    `${FMI_OF_WINDOWS}; 1 where two distributions are equal, 0 where one of two is of equal features or on one place; features: the gradient's length, central differences, one-sided at the border (the paper's feature; its authors' code takes the change across alone); undefined under 3 px a side`,
  source: "Haghighat & Razian 2014",
  compute(triple): number {
    assertSide(triple.fused, 3, "FMI_gradient", ", the window of features");
    return featureInformation(ofEachImage(triple, gradient), "distribution");
  },
};

const gradient = oncePer((image: LoadedImage): Matrix => {
  const levels = levelMatrix(image);
  const { data: across } = centralDifferences(levels, "across");
  const { data: down } = centralDifferences(levels, "down");
  return matrixOf(
    image.width,
    image.height,
    (at) => Math.sqrt(across[at]! * across[at]! + down[at]! * down[at]!),
  );
});
