/** Each number four times, one for each lane of a vector. */
export function splat(numbers: Iterable<number>): Float32Array {
  return Float32Array.from([...numbers].flatMap((n) => [n, n, n, n]));
}
