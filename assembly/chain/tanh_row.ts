/**
 * Hyperbolic tangent of a row, four values at a time, within 2e-7 of the true value.
 *
 * With m = e^2|x| − 1, tanh |x| = m / (m + 2). For m, 2|x| = k·ln 2 + r with |r| ≤ ln 2 / 2, and e^r − 1 is its Taylor
 * polynomial of degree 7, so that nothing cancels near 0.
 */
import { plusProduct } from "./plus_product";

// In memory, because engines build a vector constant anew wherever it is used; a load is cheaper.
/** From here on tanh is 1 in float32. */
const SATURATION = memory.data<f32>([9.1]);
const TWO_OVER_LN2 = memory.data<f32>([2.885390081777927]);
/** ln 2 / 2 in two parts; the first has 12 significant bits, so its product with k is exact. */
const HALF_LN2_HIGH = memory.data<f32>([0.3465576171875]);
const HALF_LN2_LOW = memory.data<f32>([0.000015973092472643]);
/** 1.5·2^23: added to a small number, it leaves the nearest integer in the lowest bits. */
const ROUNDER = memory.data<f32>([12582912]);
const SIGN_BIT = memory.data<f32>([-0.0]);
const ONE = memory.data<f32>([1]);
const TWO = memory.data<f32>([2]);
/** 1/2!, 1/3! ... 1/7!, the last first. */
const INVERSE_FACTORIALS = memory.data<f32>([
  1.0 / 5040,
  1.0 / 720,
  1.0 / 120,
  1.0 / 24,
  1.0 / 6,
  1.0 / 2,
]);

/** Replaces a row by its tanh, up to 3 values beyond `width`. NaN and −0 stay. */
export function tanhRow(row: usize, width: i32): void {
  const end = row + (<usize> width << 2);
  for (; row < end; row += 16) v128.store(row, tanh(v128.load(row)));
}

function tanh(x: v128): v128 {
  const sign = v128.and(x, splat(SIGN_BIT));
  const size = f32x4.pmin(v128.xor(x, sign), splat(SATURATION));
  const rounded = plusProduct(splat(ROUNDER), size, splat(TWO_OVER_LN2));
  const k = f32x4.sub(rounded, splat(ROUNDER));
  const twoToK = i32x4.add(i32x4.shl(rounded, 23), splat(ONE));
  const half = f32x4.sub(
    f32x4.sub(size, f32x4.mul(k, splat(HALF_LN2_HIGH))),
    f32x4.mul(k, splat(HALF_LN2_LOW)),
  );
  const r = f32x4.add(half, half);
  let p = splat(INVERSE_FACTORIALS);
  p = plusProduct(splat(INVERSE_FACTORIALS + 4), p, r);
  p = plusProduct(splat(INVERSE_FACTORIALS + 8), p, r);
  p = plusProduct(splat(INVERSE_FACTORIALS + 12), p, r);
  p = plusProduct(splat(INVERSE_FACTORIALS + 16), p, r);
  p = plusProduct(splat(INVERSE_FACTORIALS + 20), p, r);
  p = plusProduct(r, f32x4.mul(r, r), p);
  const m = plusProduct(f32x4.sub(twoToK, splat(ONE)), p, twoToK);
  return v128.or(f32x4.div(m, f32x4.add(m, splat(TWO))), sign);
}

function splat(address: usize): v128 {
  return v128.load32_splat(address);
}
