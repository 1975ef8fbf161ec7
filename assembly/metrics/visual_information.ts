/** Sums of ln(1 + signal to noise) over windows, as VIF takes them: ln of a product, folded before it overflows. */
import { ln } from "./ln";

const NOISE: f64 = 2;
const SMALLEST: f64 = 1e-10;
const FOLD: f64 = 1e250;

/** A sum of logarithms in memory: what has been folded, then the product that has not. */
@unmanaged
class LogSum {
  sum: f64;
  product: f64;
}

/** What the sum has come to. */
export function logSum(at: usize): f64 {
  const state = changetype<LogSum>(at);
  return state.sum + ln(state.product);
}

/**
 * Adds one scale's windows of a source: ln(1 + variance / noise).
 *
 * @param at A `LogSum`; it begins as 0 and 1.
 * @param variance Row-major, rows of `stride` samples.
 * @param line `8·stride` bytes.
 */
export function addTotal(
  at: usize,
  variance: usize,
  stride: i32,
  width: i32,
  height: i32,
  line: usize,
): void {
  const one = f64x2.splat(1);
  for (let y = 0; y < height; y++) {
    const row = variance + (<usize> (y * stride) << 3);
    for (let x: usize = 0, end = <usize> width << 3; x < end; x += 16) {
      const v = v128.load(row + x);
      const factor = f64x2.add(one, f64x2.div(v, f64x2.splat(NOISE)));
      const holds = f64x2.ge(v, f64x2.splat(SMALLEST));
      v128.store(line + x, v128.bitselect(factor, one, holds));
    }
    addLine(changetype<LogSum>(at), line, width);
  }
}

/**
 * Adds what the fused image keeps of one scale's windows: it is gain·source + noise of variance `rest`.
 *
 * Layout as for `addTotal`, the same for the three planes.
 */
export function addKept(
  at: usize,
  variance: usize,
  fusedVariance: usize,
  covariance: usize,
  stride: i32,
  width: i32,
  height: i32,
  line: usize,
): void {
  const one = f64x2.splat(1);
  const smallest = f64x2.splat(SMALLEST);
  for (let y = 0; y < height; y++) {
    const row = <usize> (y * stride) << 3;
    for (let x: usize = 0, end = <usize> width << 3; x < end; x += 16) {
      const v = v128.load(variance + row + x);
      const w = v128.load(fusedVariance + row + x);
      const c = v128.load(covariance + row + x);
      const gain = f64x2.div(c, f64x2.add(v, smallest));
      const rest = f64x2.pmax(f64x2.sub(w, f64x2.mul(gain, c)), smallest);
      const ratio = f64x2.div(
        f64x2.mul(f64x2.mul(gain, gain), v),
        f64x2.add(rest, f64x2.splat(NOISE)),
      );
      const holds = v128.and(
        v128.and(f64x2.ge(v, smallest), f64x2.ge(w, smallest)),
        f64x2.gt(gain, f64x2.splat(0)),
      );
      v128.store(line + x, v128.bitselect(f64x2.add(one, ratio), one, holds));
    }
    addLine(changetype<LogSum>(at), line, width);
  }
}

/** Multiplies `count` factors into the product, in their order. */
function addLine(state: LogSum, line: usize, count: i32): void {
  let product = state.product;
  for (let i = 0; i < count; i++) {
    product *= load<f64>(line + (<usize> i << 3));
    if (product > FOLD) {
      state.sum += ln(product);
      product = 1;
    }
  }
  state.product = product;
}
