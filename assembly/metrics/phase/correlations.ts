/** Correlations of features in windows, from their moments (Zhao, Laganière & Liu 2007). */

/** Against division by 0, and so that places without variance correlate. */
const FAINT: f64 = 0.0001;

/**
 * Raises what is largest so far to the correlation of a source with the fused image, where the source counts, elsewhere to 0
 * (NaN where the base is); NaN is no value.
 *
 * @param mask 1 where the source counts, else 0; float64, as are all planes, of one layout and `count` numbers, even.
 * @param base What is 0 or NaN for each pixel once it is multiplied by 0.
 */
export function raiseCorrelations(
  mask: usize,
  base: usize,
  ownMean: usize,
  ownSquare: usize,
  product: usize,
  mean: usize,
  square: usize,
  count: i32,
  largest: usize,
): void {
  const faint = f64x2.splat(FAINT), one = f64x2.splat(1);
  for (let at: usize = 0, end = <usize> count << 3; at < end; at += 16) {
    const u = v128.load(ownMean + at), v = v128.load(mean + at);
    const ofOwn = f64x2.sub(v128.load(ownSquare + at), f64x2.mul(u, u));
    const ofFused = f64x2.sub(v128.load(square + at), f64x2.mul(v, v));
    const above = f64x2.sub(v128.load(product + at), f64x2.mul(u, v));
    const below = f64x2.sqrt(f64x2.abs(f64x2.mul(ofOwn, ofFused)));
    const value = v128.bitselect(
      f64x2.div(f64x2.add(above, faint), f64x2.add(below, faint)),
      f64x2.mul(v128.load(base + at), f64x2.splat(0)),
      f64x2.eq(v128.load(mask + at), one),
    );
    const before = v128.load(largest + at);
    const stays = v128.or(f64x2.le(value, before), f64x2.ne(value, value));
    v128.store(largest + at, v128.bitselect(before, value, stays));
  }
}

/** The sum of a plane's values, row by row; rows of `stride` float64 numbers. */
export function sumOfPlane(
  plane: usize,
  stride: i32,
  width: i32,
  height: i32,
): f64 {
  let sum: f64 = 0;
  for (let y = 0; y < height; y++) {
    const row = plane + (<usize> (y * stride) << 3);
    for (let at = row, end = row + (<usize> width << 3); at < end; at += 8) {
      sum += load<f64>(at);
    }
  }
  return sum;
}
