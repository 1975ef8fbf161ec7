/** The ranks of numbers from 1, ascending; equal ones share the mean of their ranks. */
export function midRanks(values: ArrayLike<number>): number[] {
  const order = Array.from(values, (_, at) => at)
    .sort((a, b) => values[a]! - values[b]!);
  const ranks = new Array<number>(values.length);
  for (let from = 0, to = 0; from < order.length; from = to) {
    while (
      to < order.length && values[order[to]!] === values[order[from]!]
    ) to++;
    for (let at = from; at < to; at++) ranks[order[at]!] = (from + 1 + to) / 2;
  }
  return ranks;
}
