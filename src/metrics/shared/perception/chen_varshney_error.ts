/** Chen and Varshney's error as Liu's toolbox computes it. */
import type { LoadedImage, LoadedTriple } from "../../kernels/loaded_triple.ts";
import { oncePer } from "../../kernels/once_per.ts";
import {
  perceptualError,
  regionSaliency,
  touchedRegions,
  visibleDifferences,
} from "./perceptual_error.ts";
import { normalizedLevels } from "./normalized_levels.ts";

/** At least 0; NaN where an image is constant but not black, or both sources are black. */
export const chenVarshneyError: (triple: LoadedTriple) => number = oncePer((
  { pair: { ir, vi }, fused }: LoadedTriple,
) => {
  const f = normalizedLevels(fused);
  const [ofIr, ofVi] = visibleDifferences([
    [normalizedLevels(ir), f],
    [normalizedLevels(vi), f],
  ]);
  return perceptualError([
    { saliency: saliency(ir), difference: ofIr },
    { saliency: saliency(vi), difference: ofVi },
  ], touchedRegions(fused));
});

const saliency: (image: LoadedImage) => Float64Array = oncePer((
  image: LoadedImage,
) => regionSaliency(normalizedLevels(image), touchedRegions(image)));
