/** Chen and Blum's quality as Liu's toolbox computes it. */
import { filteredLevels } from "../../fourier/filtered_levels.ts";
import type { LoadedImage, LoadedTriple } from "../../kernels/loaded_triple.ts";
import { oncePer } from "../../kernels/once_per.ts";
import type { Matrix } from "../../planes/matrix.ts";
import { contrastPreservation } from "./contrast_preservation.ts";
import { normalizedLevels } from "./normalized_levels.ts";
import { contrastResponse } from "./contrast_response.ts";
import { visibleContrast } from "./visible_contrast.ts";
import { ofEachImage } from "../of_each_image.ts";

/** In 0..1; NaN where an image is constant. */
export const chenBlumQuality: (triple: LoadedTriple) => number = oncePer((
  triple: LoadedTriple,
) => contrastPreservation(ofEachImage(triple, contrast)));

const contrast: (image: LoadedImage) => Matrix = oncePer((
  image: LoadedImage,
) =>
  visibleContrast(
    filteredLevels(
      image,
      normalizedLevels(image),
      contrastResponse(image.width, image.height),
    ),
    "zero",
  )
);
