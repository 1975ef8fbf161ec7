/** Products of a matrix of weights that never changes with the pixels of planes: convolution of a single tap. */
import { plusProduct } from "../chain/plus_product";

/**
 * Makes `outs` planes of `ins`: out = bias + Σ weight · in, in the order of the `ins`, as `convolve` of a single tap, to the bit.
 *
 * Lanes are planes that are made, so a row of few pixels leaves none idle, and no weight is packed.
 *
 * @param pixels Of a plane; at least 4.
 * @param weights Blocks of eight planes that are made, the last one filled with zeros: `ins` × 8 numbers each.
 * @param bias One a plane, or 0 for none.
 */
export function multiplyPlanes(
  source: usize,
  ins: i32,
  pixels: i32,
  weights: usize,
  outs: i32,
  bias: usize,
  target: usize,
): void {
  const plane = <usize> pixels << 2;
  for (let left = outs; left > 0; left -= 8) {
    const made = min(left, 8);
    let low = f32x4.splat(0), high = low;
    if (bias !== 0) {
      low = biases(bias, made);
      high = biases(bias + 16, made - 4);
      bias += 32;
    }
    for (let pixel: i32 = 0; pixel < pixels; pixel += 4) {
      // The last tile overlaps the one before it, and makes the same pixels again.
      if (pixel > pixels - 4) pixel = pixels - 4;
      tile(
        source + (<usize> pixel << 2),
        plane,
        ins,
        weights,
        low,
        high,
        target + (<usize> pixel << 2),
        made,
      );
    }
    weights += <usize> ins << 5;
    target += <usize> made * plane;
  }
}

/** Up to four numbers; nothing beyond is read. */
function biases(at: usize, few: i32): v128 {
  let lanes = f32x4.splat(0);
  if (few > 0) lanes = v128.load32_zero(at);
  if (few > 1) lanes = f32x4.replace_lane(lanes, 1, load<f32>(at, 4));
  if (few > 2) lanes = f32x4.replace_lane(lanes, 2, load<f32>(at, 8));
  if (few > 3) lanes = f32x4.replace_lane(lanes, 3, load<f32>(at, 12));
  return lanes;
}

/** Four pixels of eight planes: their eight sums stay in registers. */
function tile(
  source: usize,
  plane: usize,
  ins: i32,
  weights: usize,
  low: v128,
  high: v128,
  target: usize,
  made: i32,
): void {
  let a0 = low, a1 = low, a2 = low, a3 = low;
  let b0 = high, b1 = high, b2 = high, b3 = high;
  for (let left = ins; left > 0; left--) {
    const w = v128.load(weights, 0);
    const v = v128.load(weights, 16);
    let s = v128.load32_splat(source, 0);
    a0 = plusProduct(a0, s, w);
    b0 = plusProduct(b0, s, v);
    s = v128.load32_splat(source, 4);
    a1 = plusProduct(a1, s, w);
    b1 = plusProduct(b1, s, v);
    s = v128.load32_splat(source, 8);
    a2 = plusProduct(a2, s, w);
    b2 = plusProduct(b2, s, v);
    s = v128.load32_splat(source, 12);
    a3 = plusProduct(a3, s, w);
    b3 = plusProduct(b3, s, v);
    weights += 32;
    source += plane;
  }
  storePlanes(a0, a1, a2, a3, target, plane, made);
  if (made > 4) {
    storePlanes(b0, b1, b2, b3, target + 4 * plane, plane, made - 4);
  }
}

/** Four vectors of a pixel each, as four pixels of up to four planes. */
function storePlanes(
  p: v128,
  q: v128,
  r: v128,
  s: v128,
  target: usize,
  plane: usize,
  made: i32,
): void {
  const low = v128.shuffle<f32>(p, q, 0, 4, 1, 5);
  const lower = v128.shuffle<f32>(r, s, 0, 4, 1, 5);
  v128.store(target, v128.shuffle<f32>(low, lower, 0, 1, 4, 5));
  if (made < 2) return;
  target += plane;
  v128.store(target, v128.shuffle<f32>(low, lower, 2, 3, 6, 7));
  if (made < 3) return;
  const high = v128.shuffle<f32>(p, q, 2, 6, 3, 7);
  const higher = v128.shuffle<f32>(r, s, 2, 6, 3, 7);
  target += plane;
  v128.store(target, v128.shuffle<f32>(high, higher, 0, 1, 4, 5));
  if (made < 4) return;
  target += plane;
  v128.store(target, v128.shuffle<f32>(high, higher, 2, 3, 6, 7));
}
