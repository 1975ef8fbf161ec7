/** One output channel of one row of a convolution, 32 pixels at a time: their eight sums stay in registers. */
import { plusProduct } from "../chain/plus_product";

/** As `convolveFour`, for one channel; reads and writes up to 31 values beyond `width`. */
export function convolveOne(
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
  width: i32,
): void {
  for (let x: i32 = 0; x < width; x += 32) {
    let a = v128.load32_splat(bias), b = a, c = a, d = a;
    let e = a, f = a, g = a, h = a;
    let weight = weights;
    const start = (<usize> x << 2) - reach;
    for (let row: i32 = 0; row < rows; row++) {
      let place = sources + <usize> row * skip;
      const end = place + (<usize> channels << 2);
      for (; place < end; place += 4) {
        let source = load<usize>(place) + start;
        const past = source + columns;
        do {
          const w = v128.load32_splat(weight);
          a = plusProduct(a, v128.load(source, 0), w);
          b = plusProduct(b, v128.load(source, 16), w);
          c = plusProduct(c, v128.load(source, 32), w);
          d = plusProduct(d, v128.load(source, 48), w);
          e = plusProduct(e, v128.load(source, 64), w);
          f = plusProduct(f, v128.load(source, 80), w);
          g = plusProduct(g, v128.load(source, 96), w);
          h = plusProduct(h, v128.load(source, 112), w);
          weight += 4;
          source += step;
        } while (source < past);
      }
    }
    const out = target + (<usize> x << 2);
    v128.store(out, a, 0);
    v128.store(out, b, 16);
    v128.store(out, c, 32);
    v128.store(out, d, 48);
    v128.store(out, e, 64);
    v128.store(out, f, 80);
    v128.store(out, g, 96);
    v128.store(out, h, 112);
  }
}
