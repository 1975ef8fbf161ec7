/** One line of a separable symmetric filter, float64: the middle tap first, then the pairs from the outside in. */

/**
 * `count` sums, rounded up to a multiple of 8, from as many neighbouring windows.
 *
 * @param from First tap of the first window; a tap's neighbour window lies 8 bytes on.
 * @param step Bytes from one tap of a window to the next: 8 filters along a row, the bytes of a row down the columns.
 * @param kernel `2·half + 1` weights, of which the first `half + 1` are read.
 */
export function filterLine(
  from: usize,
  step: usize,
  kernel: usize,
  half: i32,
  to: usize,
  count: i32,
): void {
  const centre = v128.load64_splat(kernel + (<usize> half << 3));
  const middle = from + <usize> half * step;
  const last = middle + <usize> half * step;
  for (let at: usize = 0, end = <usize> count << 3; at < end; at += 64) {
    let a = f64x2.mul(centre, v128.load(middle + at, 0));
    let b = f64x2.mul(centre, v128.load(middle + at, 16));
    let c = f64x2.mul(centre, v128.load(middle + at, 32));
    let d = f64x2.mul(centre, v128.load(middle + at, 48));
    let left = from + at, right = last + at, weight = kernel;
    for (let i = 0; i < half; i++) {
      const w = v128.load64_splat(weight);
      a = plusPair(a, w, v128.load(left, 0), v128.load(right, 0));
      b = plusPair(b, w, v128.load(left, 16), v128.load(right, 16));
      c = plusPair(c, w, v128.load(left, 32), v128.load(right, 32));
      d = plusPair(d, w, v128.load(left, 48), v128.load(right, 48));
      left += step;
      right -= step;
      weight += 8;
    }
    v128.store(to + at, a, 0);
    v128.store(to + at, b, 16);
    v128.store(to + at, c, 32);
    v128.store(to + at, d, 48);
  }
}

/** sum + weight·(left + right), each operation rounded. */
export function plusPair(
  sum: v128,
  weight: v128,
  left: v128,
  right: v128,
): v128 {
  return f64x2.add(sum, f64x2.mul(weight, f64x2.add(left, right)));
}
