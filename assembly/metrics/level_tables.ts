/** Planes of what stands for grey levels: tables have 256 float64 numbers. */

/**
 * @param to Receives rows of `stride` samples, a multiple of 8; what lies beyond the width is of no meaning.
 */
export function tabulate(
  bytes: usize,
  table: usize,
  width: i32,
  height: i32,
  to: usize,
  stride: i32,
): void {
  for (let y = 0; y < height; y++) {
    const row = bytes + <usize> (y * width);
    const out = to + (<usize> (y * stride) << 3);
    for (let x: usize = 0; x < <usize> width; x++) {
      store<f64>(out + (x << 3), valueOf(row + x, table));
    }
  }
}

/** What stands for the level at an address. */
export function valueOf(at: usize, table: usize): f64 {
  return load<f64>(table + (<usize> load<u8>(at) << 3));
}
