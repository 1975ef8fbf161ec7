/** The largest difference of two outputs' samples; NaN where they have not the same number. */
export function largestDifference(a: Float32Array, b: Float32Array): number {
  if (a.length !== b.length) return NaN;
  return b.reduce(
    (most, value, i) => Math.max(most, Math.abs(value - a[i]!)),
    0,
  );
}
