/** Pearson's correlation of two images' levels in float32, every operation rounded and every sum pairwise, as numpy does it. */
import { correlationOfSums } from "./correlation_f32.ts";
import { deviationF32 } from "./deviation_f32.ts";
import { hasOneLevel } from "./histogram.ts";
import type { LoadedImage } from "../kernels/loaded_triple.ts";

/** The value of `correlationF32` of the planes of levels; NaN when either image is constant. */
export function levelCorrelationF32(x: LoadedImage, y: LoadedImage): number {
  if (hasOneLevel(x) || hasOneLevel(y)) return NaN;
  const ofX = deviationF32(x), ofY = deviationF32(y);
  const products = x.workspace.calls.pairwiseLevelProducts(
    x.bytes,
    ofX.mean,
    y.bytes,
    ofY.mean,
    x.pixels,
  );
  return correlationOfSums(products, ofX.squares, ofY.squares);
}
