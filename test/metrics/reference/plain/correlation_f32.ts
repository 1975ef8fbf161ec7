/** Pearson's correlation in float32, every operation rounded and every sum pairwise, as numpy does it. */
import { isConstant } from "./is_constant.ts";
import { meanF32 } from "./mean_f32.ts";
import { pairwiseSumF32 } from "./pairwise_sum_f32.ts";

/**
 * The correlation of two float32 arrays of one length.
 *
 * NaN when either is constant, also where float32 rounding of the mean would leave a number made of noise.
 */
export function correlationF32(x: Float32Array, y: Float32Array): number {
  if (isConstant(x) || isConstant(y)) return NaN;
  const meanX = meanF32(x), meanY = meanF32(y);
  const xy = new Float32Array(x.length),
    xx = new Float32Array(x.length),
    yy = new Float32Array(x.length);
  for (let i = 0; i < x.length; i++) {
    const dx = Math.fround(x[i]! - meanX), dy = Math.fround(y[i]! - meanY);
    xy[i] = dx * dy;
    xx[i] = dx * dx;
    yy[i] = dy * dy;
  }
  const scale = Math.fround(
    Math.sqrt(Math.fround(pairwiseSumF32(xx) * pairwiseSumF32(yy))),
  );
  return Math.fround(pairwiseSumF32(xy) / scale);
}
