/** Four output channels of one row of a 3×3 convolution, 8 pixels at a time: their eight sums stay in registers. */
import { plusProduct } from "./plus_product";

/**
 * A sum starts at the bias and takes the taps by kernel row, input channel, kernel column.
 *
 * The rows may be read up to 9 values, and the targets are written up to 7 values, beyond `width`.
 *
 * @param above First pixel of the row above, channel 0; the channels lie `pitch` bytes apart. So `here` and `below`.
 * @param weights Splatted: those of `Layer.weights` for this group.
 * @param bias Splatted: those of this group.
 * @param floor Smaller results are raised to it, NaN and −0 stay: 0 is ReLU, −∞ nothing.
 * @param target First pixel of the first output channel's row; the channels lie `pitch` bytes apart.
 */
export function convolveFour(
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
  for (let x: i32 = 0; x < width; x += 8) {
    let a0 = v128.load(bias, 0), b0 = a0;
    let a1 = v128.load(bias, 16), b1 = a1;
    let a2 = v128.load(bias, 32), b2 = a2;
    let a3 = v128.load(bias, 48), b3 = a3;
    let weight = weights;
    for (let row: i32 = 0; row < 3; row++) {
      let source = (row == 0 ? above : row == 1 ? here : below) +
        (<usize> x << 2) - 4;
      for (let channel: i32 = 0; channel < channels; channel++) {
        for (let column: usize = 0; column < 12; column += 4) {
          const s = v128.load(source + column, 0);
          const t = v128.load(source + column, 16);
          let w = v128.load(weight, 0);
          a0 = plusProduct(a0, s, w);
          b0 = plusProduct(b0, t, w);
          w = v128.load(weight, 16);
          a1 = plusProduct(a1, s, w);
          b1 = plusProduct(b1, t, w);
          w = v128.load(weight, 32);
          a2 = plusProduct(a2, s, w);
          b2 = plusProduct(b2, t, w);
          w = v128.load(weight, 48);
          a3 = plusProduct(a3, s, w);
          b3 = plusProduct(b3, t, w);
          weight += 64;
        }
        source += pitch;
      }
    }
    let out = target + (<usize> x << 2);
    v128.store(out, f32x4.pmax(a0, floor), 0);
    v128.store(out, f32x4.pmax(b0, floor), 16);
    out += pitch;
    v128.store(out, f32x4.pmax(a1, floor), 0);
    v128.store(out, f32x4.pmax(b1, floor), 16);
    out += pitch;
    v128.store(out, f32x4.pmax(a2, floor), 0);
    v128.store(out, f32x4.pmax(b2, floor), 16);
    out += pitch;
    v128.store(out, f32x4.pmax(a3, floor), 0);
    v128.store(out, f32x4.pmax(b3, floor), 16);
  }
}
