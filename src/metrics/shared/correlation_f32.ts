/** Pearson's correlation in float32, every operation rounded and every sum pairwise, as numpy does it. */
import type { WholePlane } from "./whole_plane.ts";

/**
 * The correlation of two planes of one size.
 *
 * NaN when either is constant, also where float32 rounding of the mean would leave a number made of noise.
 */
export function correlationF32(x: WholePlane, y: WholePlane): number {
  if (x.constant || y.constant) return NaN;
  const ofX = x.deviation(), ofY = y.deviation();
  const products = x.workspace.calls.pairwiseDeviations(
    x.values,
    ofX.mean,
    y.values,
    ofY.mean,
    x.pixels,
  );
  return correlationOfSums(products, ofX.squares, ofY.squares);
}

/** The correlation from float32 sums: of products of deviations and of the squares of either plane's. */
export function correlationOfSums(
  products: number,
  squaresOfX: number,
  squaresOfY: number,
): number {
  const scale = Math.sqrt(Math.fround(squaresOfX * squaresOfY));
  return Math.fround(products / Math.fround(scale));
}
