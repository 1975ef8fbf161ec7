/**
 * The p-quantile of at least one sample: linear between the two order statistics around position p·(n − 1), counted from 0
 * (type 7 of Hyndman and Fan 1996, the default of NumPy and R).
 */
export function quantile(samples: readonly number[], p: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const position = p * (sorted.length - 1);
  const below = sorted[Math.floor(position)] ?? NaN;
  const above = sorted[Math.ceil(position)] ?? NaN;
  return below + (above - below) * (position - Math.floor(position));
}
