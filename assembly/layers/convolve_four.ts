/** Four output channels of one row of a convolution, 8 pixels at a time: their eight sums stay in registers. */
import { plusProduct } from "../chain/plus_product";

/**
 * A sum starts at the bias, or at what stands in the target where `bias` is 0, and takes the taps by kernel row, input
 * channel, kernel column.
 *
 * Reads and writes up to 7 values beyond `width`, reads up to `reach` more on each side.
 *
 * @param sources Addresses of the input's rows, kernel row after kernel row, `skip` bytes from one to the next; of each row
 * the channels one after the other.
 * @param columns Bytes from the first to one past the last kernel column, `step` bytes each.
 * @param weights Each four times, one for each lane of a vector.
 * @param floor Smaller results are raised to it, NaN stays: 0 is ReLU, −∞ nothing.
 * @param target First pixel of the first output channel; the channels lie `pitch` bytes apart.
 */
export function convolveFour(
  sources: usize,
  rows: i32,
  channels: i32,
  skip: usize,
  reach: usize,
  columns: usize,
  step: usize,
  weights: usize,
  bias: usize,
  target: usize,
  pitch: usize,
  floor: v128,
  width: i32,
): void {
  for (let x: i32 = 0; x < width; x += 8) {
    const out = target + (<usize> x << 2);
    const second = out + pitch, third = second + pitch, fourth = third + pitch;
    let a0: v128, b0: v128, a1: v128, b1: v128;
    let a2: v128, b2: v128, a3: v128, b3: v128;
    if (bias != 0) {
      a0 = v128.load32_splat(bias, 0), b0 = a0;
      a1 = v128.load32_splat(bias, 4), b1 = a1;
      a2 = v128.load32_splat(bias, 8), b2 = a2;
      a3 = v128.load32_splat(bias, 12), b3 = a3;
    } else {
      a0 = v128.load(out, 0), b0 = v128.load(out, 16);
      a1 = v128.load(second, 0), b1 = v128.load(second, 16);
      a2 = v128.load(third, 0), b2 = v128.load(third, 16);
      a3 = v128.load(fourth, 0), b3 = v128.load(fourth, 16);
    }
    let weight = weights;
    const start = (<usize> x << 2) - reach;
    for (let row: i32 = 0; row < rows; row++) {
      let place = sources + <usize> row * skip;
      const end = place + (<usize> channels << 2);
      for (; place < end; place += 4) {
        let source = load<usize>(place) + start;
        const past = source + columns;
        do {
          const s = v128.load(source, 0);
          const t = v128.load(source, 16);
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
          source += step;
        } while (source < past);
      }
    }
    v128.store(out, f32x4.pmax(a0, floor), 0);
    v128.store(out, f32x4.pmax(b0, floor), 16);
    v128.store(second, f32x4.pmax(a1, floor), 0);
    v128.store(second, f32x4.pmax(b1, floor), 16);
    v128.store(third, f32x4.pmax(a2, floor), 0);
    v128.store(third, f32x4.pmax(b2, floor), 16);
    v128.store(fourth, f32x4.pmax(a3, floor), 0);
    v128.store(fourth, f32x4.pmax(b3, floor), 16);
  }
}
