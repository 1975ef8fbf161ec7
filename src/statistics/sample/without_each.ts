/** A statistic of a sample without its first value, without its second, and so on: the jackknife. */
export function withoutEach(
  values: readonly number[],
  statistic: (values: ArrayLike<number>) => number,
): number[] {
  return values.map((_, at) => statistic(values.toSpliced(at, 1)));
}
