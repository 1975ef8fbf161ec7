/** Two Pearson correlations at once in float64, a lane each: sums of products of deviations, pixel after pixel. */

/**
 * @param means Of x, y and of the other x, y: four float64 numbers.
 * @param x `count` float32 values, and so are the others.
 * @param to Receives Σxy, Σxx, Σyy, each followed by that of the other correlation.
 */
export function correlationSums(
  x: usize,
  y: usize,
  otherX: usize,
  otherY: usize,
  means: usize,
  count: i32,
  to: usize,
): void {
  const first = v128.load(means, 0), second = v128.load(means, 16);
  const meanX = v128.shuffle<f64>(first, second, 0, 2);
  const meanY = v128.shuffle<f64>(first, second, 1, 3);
  let xy = f64x2.splat(0), xx = xy, yy = xy;
  for (let at: usize = 0, end = <usize> count << 2; at < end; at += 4) {
    const dx = f64x2.sub(both(x + at, otherX + at), meanX);
    const dy = f64x2.sub(both(y + at, otherY + at), meanY);
    xy = f64x2.add(xy, f64x2.mul(dx, dy));
    xx = f64x2.add(xx, f64x2.mul(dx, dx));
    yy = f64x2.add(yy, f64x2.mul(dy, dy));
  }
  v128.store(to, xy, 0);
  v128.store(to, xx, 16);
  v128.store(to, yy, 32);
}

/** Two float32 numbers as float64. */
function both(first: usize, second: usize): v128 {
  return f64x2.promote_low_f32x4(
    v128.load32_lane(second, v128.load32_zero(first), 1),
  );
}
