/** How far the fused image lies from its sources. */
import type { LoadedImage, LoadedTriple } from "../../kernels/loaded_triple.ts";
import { oncePer } from "../../kernels/once_per.ts";
import { levelsOf } from "../../planes/levels.ts";

/** Sums over all pixels of the squared difference of levels 0..255, exact. */
export const squaredErrors: (
  triple: LoadedTriple,
) => readonly [ofIr: number, ofVi: number] = oncePer(
  ({ pair: { ir, vi }, fused }: LoadedTriple) =>
    [sumOfSquares(ir, fused), sumOfSquares(vi, fused)] as const,
);

function sumOfSquares(a: LoadedImage, b: LoadedImage): number {
  const ofA = levelsOf(a), ofB = levelsOf(b);
  let sum = 0;
  for (let i = 0; i < ofA.length; i++) {
    const difference = ofA[i]! - ofB[i]!;
    sum += difference * difference;
  }
  return sum;
}
