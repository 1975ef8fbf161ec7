/** The median of many numbers, found without sorting them (Hoare 1961). */

/**
 * The middle one, or the mean of the two middle ones of an even number.
 *
 * @param values At least one, none of them NaN; their order changes.
 */
export function medianOf(values: Float64Array): number {
  const middle = values.length >> 1;
  const upper = select(values, middle);
  if (values.length % 2 === 1) return upper;
  let lower = values[0]!;
  for (let at = 1; at < middle; at++) {
    if (values[at]! > lower) lower = values[at]!;
  }
  return (lower + upper) / 2;
}

/** The value that sorting would put at a place; none before it is larger, and none after it smaller. */
function select(values: Float64Array, place: number): number {
  let left = 0, right = values.length - 1;
  while (left < right) {
    const pivot = values[place]!;
    let low = left, high = right;
    while (low <= high) {
      while (values[low]! < pivot) low++;
      while (values[high]! > pivot) high--;
      if (low > high) break;
      const swapped = values[low]!;
      values[low++] = values[high]!;
      values[high--] = swapped;
    }
    if (high < place) left = low;
    if (low > place) right = high;
  }
  return values[place]!;
}
