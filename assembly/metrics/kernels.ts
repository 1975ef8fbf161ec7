/** The metrics' kernels: float64, two lanes at a time, every operation in the order of the scalar references. */

/** Widens `count` bytes at `source` to doubles at `target`, each less `centre`. */
export function widen(
  source: usize,
  target: usize,
  count: i32,
  centre: f64,
): void {
  for (let i: i32 = 0; i < count; i++) {
    store<f64>(
      target + (<usize> i << 3),
      <f64> load<u8>(source + <usize> i) - centre,
    );
  }
}

/** First byte that this module does not use for itself. */
export function heapBase(): usize {
  return __heap_base;
}
