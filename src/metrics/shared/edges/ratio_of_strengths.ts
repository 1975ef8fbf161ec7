/** The ratio of two edges' strengths as MATLAB code that goes round has it. */

/** The smaller strength over the larger; the strength itself where both are equal, for which papers have 1. */
export function ratioOfStrengths(source: number, fused: number): number {
  if (source > fused) return fused / source;
  return source === fused ? fused : source / fused;
}
