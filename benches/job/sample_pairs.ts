/** Some pairs of every list, spread over it. */

/**
 * About `wanted` pairs: every k-th of each list, starting in the middle of the first k, and at least one of each.
 *
 * @param lists such as the pairs of each subset, none of them empty.
 * @param wanted at least 1; everything where it is the number there is, or more.
 */
export function samplePairs<T>(
  lists: readonly (readonly T[])[],
  wanted: number,
): T[] {
  const total = lists.reduce((sum, { length }) => sum + length, 0);
  const step = Math.max(1, Math.round(total / wanted));
  const start = Math.floor((step - 1) / 2);
  return lists.flatMap((list) => {
    const first = Math.min(start, list.length - 1);
    return list.filter((_, i) => i >= first && (i - first) % step === 0);
  });
}
