// Quantiles of type 7 of Hyndman and Fan 1996, the default of NumPy and R.

/**
 * The p-quantile of at least one sample: linear between the two order statistics around position p·(n − 1), counted from 0.
 */
export function quantile(samples: readonly number[], p: number): number {
  return quantileOfSorted(samples.toSorted((a, b) => a - b), p);
}

/** The same of samples that are in ascending order. */
export function quantileOfSorted(sorted: ArrayLike<number>, p: number): number {
  const position = p * (sorted.length - 1);
  const below = sorted[Math.floor(position)] ?? NaN;
  const above = sorted[Math.ceil(position)] ?? NaN;
  return below + (above - below) * (position - Math.floor(position));
}
