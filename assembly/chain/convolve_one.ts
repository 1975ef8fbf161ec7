/** One output channel of one row of a 3×3 convolution, 16 pixels at a time: their four sums stay in registers. */
import { plusProduct } from "./plus_product";

/**
 * As `convolveFour`, for a group of one. The rows may be read up to 17 values, and the target is written up to 15 values,
 * beyond `width`.
 */
export function convolveOne(
  above: usize,
  here: usize,
  below: usize,
  pitch: usize,
  channels: i32,
  weights: usize,
  bias: usize,
  floor: v128,
  target: usize,
  width: i32,
): void {
  for (let x: i32 = 0; x < width; x += 16) {
    let a = v128.load(bias), b = a, c = a, d = a;
    let weight = weights;
    for (let row: i32 = 0; row < 3; row++) {
      let source = (row == 0 ? above : row == 1 ? here : below) +
        (<usize> x << 2) - 4;
      for (let channel: i32 = 0; channel < channels; channel++) {
        for (let column: usize = 0; column < 12; column += 4) {
          const first = source + column;
          const w = v128.load(weight);
          a = plusProduct(a, v128.load(first, 0), w);
          b = plusProduct(b, v128.load(first, 16), w);
          c = plusProduct(c, v128.load(first, 32), w);
          d = plusProduct(d, v128.load(first, 48), w);
          weight += 16;
        }
        source += pitch;
      }
    }
    const out = target + (<usize> x << 2);
    v128.store(out, f32x4.pmax(a, floor), 0);
    v128.store(out, f32x4.pmax(b, floor), 16);
    v128.store(out, f32x4.pmax(c, floor), 32);
    v128.store(out, f32x4.pmax(d, floor), 48);
  }
}
