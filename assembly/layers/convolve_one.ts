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
  floor: v128,
  width: i32,
): void {
  for (let x: i32 = 0; x < width; x += 32) {
    const out = target + (<usize> x << 2);
    let a: v128, b: v128, c: v128, d: v128;
    let e: v128, f: v128, g: v128, h: v128;
    if (bias != 0) {
      a = v128.load32_splat(bias), b = a, c = a, d = a;
      e = a, f = a, g = a, h = a;
    } else {
      a = v128.load(out, 0), b = v128.load(out, 16);
      c = v128.load(out, 32), d = v128.load(out, 48);
      e = v128.load(out, 64), f = v128.load(out, 80);
      g = v128.load(out, 96), h = v128.load(out, 112);
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
          const w = v128.load(weight);
          a = plusProduct(a, v128.load(source, 0), w);
          b = plusProduct(b, v128.load(source, 16), w);
          c = plusProduct(c, v128.load(source, 32), w);
          d = plusProduct(d, v128.load(source, 48), w);
          e = plusProduct(e, v128.load(source, 64), w);
          f = plusProduct(f, v128.load(source, 80), w);
          g = plusProduct(g, v128.load(source, 96), w);
          h = plusProduct(h, v128.load(source, 112), w);
          weight += 16;
          source += step;
        } while (source < past);
      }
    }
    v128.store(out, f32x4.pmax(a, floor), 0);
    v128.store(out, f32x4.pmax(b, floor), 16);
    v128.store(out, f32x4.pmax(c, floor), 32);
    v128.store(out, f32x4.pmax(d, floor), 48);
    v128.store(out, f32x4.pmax(e, floor), 64);
    v128.store(out, f32x4.pmax(f, floor), 80);
    v128.store(out, f32x4.pmax(g, floor), 96);
    v128.store(out, f32x4.pmax(h, floor), 112);
  }
}
