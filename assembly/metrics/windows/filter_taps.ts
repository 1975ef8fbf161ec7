/** Correlation with a small window, float64: the bits of adding tap after tap to 0. */

/**
 * @param image Row-major float64 samples.
 * @param stride Bytes from one row to the next.
 * @param width Sums a row, `height` rows; they are written one after the other, with 64 bytes of room behind.
 * @param weights `taps` float64 numbers, and their windows' places from the first sample on in `offsets`, 32-bit, in bytes.
 */
export function filterTaps(
  image: usize,
  stride: usize,
  width: i32,
  height: i32,
  weights: usize,
  offsets: usize,
  taps: i32,
  to: usize,
): void {
  for (let y = 0; y < height; y++) {
    const row = image + <usize> y * stride;
    const out = to + (<usize> (y * width) << 3);
    for (let at: usize = 0, end = <usize> width << 3; at < end; at += 64) {
      let a = f64x2.splat(0), b = a, c = a, d = a;
      for (let tap: usize = 0; tap < <usize> taps; tap++) {
        const w = v128.load64_splat(weights + (tap << 3));
        const from = row + at + <usize> load<u32>(offsets + (tap << 2));
        a = f64x2.add(a, f64x2.mul(w, v128.load(from, 0)));
        b = f64x2.add(b, f64x2.mul(w, v128.load(from, 16)));
        c = f64x2.add(c, f64x2.mul(w, v128.load(from, 32)));
        d = f64x2.add(d, f64x2.mul(w, v128.load(from, 48)));
      }
      v128.store(out + at, a, 0);
      v128.store(out + at, b, 16);
      v128.store(out + at, c, 32);
      v128.store(out + at, d, 48);
    }
  }
}
