/** How much of the sources' contrast the fused image keeps: the last steps of Chen and Blum's quality. */
import type { Matrix } from "../../planes/matrix.ts";

/** Masked contrasts of one size. */
export interface MaskedContrasts {
  readonly ir: Matrix;
  readonly vi: Matrix;
  readonly fused: Matrix;
}

/**
 * The mean over all pixels of the smaller by the larger contrast, each source weighted by its squared contrast (both the same
 * where neither has any), in 0..1.
 *
 * @param floor What is added to the sum of the weights.
 * @param ratio The smaller of two contrasts by the larger; unless told NaN where either is 0: the code bases add both ratios,
 * one of them times 0.
 */
export function contrastPreservation(
  { ir, vi, fused }: MaskedContrasts,
  floor = 0,
  ratio: (source: number, fused: number) => number = ratioOrNaN,
): number {
  let sum = 0;
  for (let at = 0; at < fused.data.length; at++) {
    const a = ir.data[at]!, b = vi.data[at]!, f = fused.data[at]!;
    const ofIr = a * a, ofVi = b * b, weights = ofIr + ofVi + floor;
    sum += weights === 0
      ? (ratio(a, f) + ratio(b, f)) / 2
      : ofIr / weights * ratio(a, f) + ofVi / weights * ratio(b, f);
  }
  return sum / fused.data.length;
}

function ratioOrNaN(source: number, fused: number): number {
  if (source === 0 || fused === 0) return NaN;
  return source < fused ? source / fused : fused / source;
}
