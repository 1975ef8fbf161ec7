/** SSIM's sum over windows from their moments, float64. */

/**
 * Planes are row-major, rows of `stride` samples; the windows are added in their order.
 *
 * @param c1 SSIM's constants, and so `c2`.
 */
export function gaussianSimilarity(
  meanA: usize,
  varianceA: usize,
  meanB: usize,
  varianceB: usize,
  covariance: usize,
  stride: i32,
  width: i32,
  height: i32,
  c1: f64,
  c2: f64,
): f64 {
  const two = f64x2.splat(2);
  const luminance = f64x2.splat(c1), structure = f64x2.splat(c2);
  let total: f64 = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x += 2) {
      const at = <usize> (y * stride + x) << 3;
      const ux = v128.load(meanA + at), uy = v128.load(meanB + at);
      const vx = v128.load(varianceA + at), vy = v128.load(varianceB + at);
      const vxy = v128.load(covariance + at);
      const s = f64x2.div(
        f64x2.mul(
          f64x2.add(f64x2.mul(two, f64x2.mul(ux, uy)), luminance),
          f64x2.add(f64x2.mul(two, vxy), structure),
        ),
        f64x2.mul(
          f64x2.add(f64x2.add(f64x2.mul(ux, ux), f64x2.mul(uy, uy)), luminance),
          f64x2.add(f64x2.add(vx, vy), structure),
        ),
      );
      total += f64x2.extract_lane(s, 0);
      if (x + 1 < width) total += f64x2.extract_lane(s, 1);
    }
  }
  return total;
}
