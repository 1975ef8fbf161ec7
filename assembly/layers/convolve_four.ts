/** Four output channels of one row of a convolution, 8 pixels at a time: their eight sums stay in registers. */
import { plusProduct } from "../chain/plus_product";

/**
 * A sum starts at the bias and takes the taps by kernel row, input channel, kernel column.
 *
 * Reads and writes up to 7 values beyond `width`, reads up to `reach` more on each side.
 *
 * @param sources Addresses of the input's rows, kernel row after kernel row, `skip` bytes from one to the next; of each row
 * the channels one after the other.
 * @param columns Bytes from the first to one past the last kernel column, `step` bytes each.
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
  width: i32,
): void {
  for (let x: i32 = 0; x < width; x += 8) {
    let a0 = v128.load32_splat(bias, 0), b0 = a0;
    let a1 = v128.load32_splat(bias, 4), b1 = a1;
    let a2 = v128.load32_splat(bias, 8), b2 = a2;
    let a3 = v128.load32_splat(bias, 12), b3 = a3;
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
          let w = v128.load32_splat(weight, 0);
          a0 = plusProduct(a0, s, w);
          b0 = plusProduct(b0, t, w);
          w = v128.load32_splat(weight, 4);
          a1 = plusProduct(a1, s, w);
          b1 = plusProduct(b1, t, w);
          w = v128.load32_splat(weight, 8);
          a2 = plusProduct(a2, s, w);
          b2 = plusProduct(b2, t, w);
          w = v128.load32_splat(weight, 12);
          a3 = plusProduct(a3, s, w);
          b3 = plusProduct(b3, t, w);
          weight += 16;
          source += step;
        } while (source < past);
      }
    }
    let out = target + (<usize> x << 2);
    v128.store(out, a0, 0);
    v128.store(out, b0, 16);
    out += pitch;
    v128.store(out, a1, 0);
    v128.store(out, b1, 16);
    out += pitch;
    v128.store(out, a2, 0);
    v128.store(out, b2, 16);
    out += pitch;
    v128.store(out, a3, 0);
    v128.store(out, b3, 16);
  }
}
