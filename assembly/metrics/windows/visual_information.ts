/** Sums of ln(1 + signal to noise) over windows, as VIF takes them: ln of a product, folded before it overflows. */
import { ln } from "../ln";

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
 * Adds one scale's windows of two sources, each to a sum of its own: ln(1 + variance / noise).
 *
 * @param sums Two `LogSum`; they begin as 0 and 1.
 * @param varianceA Row-major, rows of `stride` samples; likewise the other source's.
 */
export function addTotals(
  sums: usize,
  varianceA: usize,
  varianceB: usize,
  stride: i32,
  width: i32,
  height: i32,
): void {
  const a = changetype<LogSum>(sums), b = changetype<LogSum>(sums + 16);
  let productA = a.product, productB = b.product;
  for (let y = 0; y < height; y++) {
    const row = <usize> (y * stride) << 3;
    for (let x = 0; x < width; x += 2) {
      const at = row + (<usize> x << 3);
      const ofA = totalFactors(v128.load(varianceA + at));
      const ofB = totalFactors(v128.load(varianceB + at));
      productA = folded(a, productA * f64x2.extract_lane(ofA, 0));
      productB = folded(b, productB * f64x2.extract_lane(ofB, 0));
      if (x + 1 < width) {
        productA = folded(a, productA * f64x2.extract_lane(ofA, 1));
        productB = folded(b, productB * f64x2.extract_lane(ofB, 1));
      }
    }
  }
  a.product = productA;
  b.product = productB;
}

/**
 * Adds what the fused image keeps of one scale's windows of two sources: it is gain·source + noise of variance `rest`.
 *
 * Layout as for `addTotals`, the same for the five planes.
 */
export function addKept(
  sums: usize,
  fusedVariance: usize,
  varianceA: usize,
  covarianceA: usize,
  varianceB: usize,
  covarianceB: usize,
  stride: i32,
  width: i32,
  height: i32,
): void {
  const a = changetype<LogSum>(sums), b = changetype<LogSum>(sums + 16);
  let productA = a.product, productB = b.product;
  for (let y = 0; y < height; y++) {
    const row = <usize> (y * stride) << 3;
    for (let x = 0; x < width; x += 2) {
      const at = row + (<usize> x << 3);
      const w = v128.load(fusedVariance + at);
      const ofA = keptFactors(
        v128.load(varianceA + at),
        w,
        v128.load(covarianceA + at),
      );
      const ofB = keptFactors(
        v128.load(varianceB + at),
        w,
        v128.load(covarianceB + at),
      );
      productA = folded(a, productA * f64x2.extract_lane(ofA, 0));
      productB = folded(b, productB * f64x2.extract_lane(ofB, 0));
      if (x + 1 < width) {
        productA = folded(a, productA * f64x2.extract_lane(ofA, 1));
        productB = folded(b, productB * f64x2.extract_lane(ofB, 1));
      }
    }
  }
  a.product = productA;
  b.product = productB;
}

/** 1 + signal to noise of two windows of a source. */
function totalFactors(variance: v128): v128 {
  const one = f64x2.splat(1);
  const factors = f64x2.add(one, f64x2.mul(variance, f64x2.splat(1 / NOISE)));
  const holds = f64x2.ge(variance, f64x2.splat(SMALLEST));
  return v128.bitselect(factors, one, holds);
}

/** 1 + signal to noise of two windows, given their variances in the source and in the fused image and the covariance. */
function keptFactors(v: v128, w: v128, c: v128): v128 {
  const one = f64x2.splat(1), smallest = f64x2.splat(SMALLEST);
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
  return v128.bitselect(f64x2.add(one, ratio), one, holds);
}

/** The product, or 1 once it is in the sum. */
function folded(state: LogSum, product: f64): f64 {
  if (product > FOLD) {
    state.sum += ln(product);
    return 1;
  }
  return product;
}
