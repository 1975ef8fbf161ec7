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
        let w = v128.load(weight, 0);
        a = plusProduct(a, v128.load(source, 0), w);
        b = plusProduct(b, v128.load(source, 16), w);
        c = plusProduct(c, v128.load(source, 32), w);
        d = plusProduct(d, v128.load(source, 48), w);

        w = v128.load(weight, 16);
        a = plusProduct(a, v128.load(source, 4), w);
        b = plusProduct(b, v128.load(source, 20), w);
        c = plusProduct(c, v128.load(source, 36), w);
        d = plusProduct(d, v128.load(source, 52), w);

        w = v128.load(weight, 32);
        a = plusProduct(a, v128.load(source, 8), w);
        b = plusProduct(b, v128.load(source, 24), w);
        c = plusProduct(c, v128.load(source, 40), w);
        d = plusProduct(d, v128.load(source, 56), w);

        source += pitch;
        weight += 48;
      }
    }
    const out = target + (<usize> x << 2);
    v128.store(out, f32x4.pmax(a, floor), 0);
    v128.store(out, f32x4.pmax(b, floor), 16);
    v128.store(out, f32x4.pmax(c, floor), 32);
    v128.store(out, f32x4.pmax(d, floor), 48);
  }
}
