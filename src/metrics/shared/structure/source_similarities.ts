/** SSIM of the fused image and each source. */
import type { LoadedImage, LoadedTriple } from "../../kernels/loaded_triple.ts";
import { similarity } from "./similarity.ts";
import type { SimilarityConstants } from "./similarity_constants.ts";
import type { WindowMoments } from "./window_moments.ts";

/** Each in [-1, 1] but for rounding; NaN where no window fits. */
export function sourceSimilarities(
  { pair: { ir, vi }, fused }: LoadedTriple,
  momentsOf: (image: LoadedImage) => WindowMoments,
  constants: SimilarityConstants,
): readonly [ir: number, vi: number] {
  const moments = momentsOf(fused);
  return [
    similarity(momentsOf(ir), moments, constants).whole,
    similarity(momentsOf(vi), moments, constants).whole,
  ];
}
