/** Chen and Varshney's error as Liu's toolbox computes it. */
import type { LoadedImage, LoadedTriple } from "../../kernels/loaded_triple.ts";
import { oncePer } from "../../kernels/once_per.ts";
import { normalizedLevels } from "./normalized_levels.ts";
import { perceptualError } from "./perceptual_error.ts";
import { regionSaliency, touchedRegions } from "./regions.ts";

/** At least 0; NaN where an image is constant but not black, or both sources are black. */
export const chenVarshneyError: (triple: LoadedTriple) => number = oncePer((
  triple: LoadedTriple,
) =>
  perceptualError(triple, {
    levels: normalizedLevels,
    saliency,
    regions: touchedRegions(triple.fused),
  })
);

const saliency: (image: LoadedImage) => Float64Array = oncePer((
  image: LoadedImage,
) =>
  regionSaliency(image, normalizedLevels(image), {
    regions: touchedRegions(image),
  })
);
