/** `count` numbers in [−½, ½) · scale + offset, by the formula of `benches/python/tape_values.py`. */
export function drawn(
  count: number,
  seed: number,
  scale = 1,
  offset = 0,
): Float32Array {
  return Float32Array.from(
    { length: count },
    (_, i) =>
      ((31 * i * i + 919 * i + 613 * seed) % 1009 / 1009 - 0.5) * scale +
      offset,
  );
}
