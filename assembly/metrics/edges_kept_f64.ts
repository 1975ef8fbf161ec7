/** How much of the sources' edges the fused image keeps, float64, added pixel after pixel. */
import {
  CHUNK,
  EXPONENTS,
  GAMMA_A,
  GAMMA_G,
  HALF_PI,
  SIGMA_A,
} from "./edge_exponents";
import { expLine } from "./exp";

/** The sources' strengths added. */
export function edgeWeightsSum(
  strengthA: usize,
  strengthB: usize,
  count: i32,
): f64 {
  let sum: f64 = 0;
  for (let at: usize = 0, end = <usize> count << 3; at < end; at += 8) {
    sum += load<f64>(strengthA + at) + load<f64>(strengthB + at);
  }
  return sum;
}

/** What is kept of either source, weighted by its strength and added. */
export function keptEdgesSum(
  strengthA: usize,
  angleA: usize,
  strengthB: usize,
  angleB: usize,
  strength: usize,
  angle: usize,
  count: i32,
): f64 {
  let sum: f64 = 0;
  for (let start = 0; start < count; start += CHUNK) {
    const pixels = min(CHUNK, count - start), first = <usize> start << 3;
    let exponents = EXPONENTS;
    for (let i = 0; i < pixels; i += 2) {
      const at = first + (<usize> i << 3);
      const h = v128.load(strength + at), turn = v128.load(angle + at);
      storeExponents(strengthA + at, angleA + at, h, turn, exponents);
      storeExponents(strengthB + at, angleB + at, h, turn, exponents + 32);
      exponents += 64;
    }
    expLine(EXPONENTS, 4 * ((pixels + 1) & ~1));
    exponents = EXPONENTS;
    for (let i = 0; i < pixels; i += 2) {
      const at = first + (<usize> i << 3);
      const both = f64x2.add(
        kept(exponents, v128.load(strengthA + at)),
        kept(exponents + 32, v128.load(strengthB + at)),
      );
      sum += f64x2.extract_lane(both, 0);
      if (i + 1 < pixels) sum += f64x2.extract_lane(both, 1);
      exponents += 64;
    }
  }
  return sum;
}

/**
 * The exponents of a source's edges of strength g and angle `from`, two of each, where the fused image's have strength `h`
 * and angle `to`.
 */
function storeExponents(
  strength: usize,
  angle: usize,
  h: v128,
  to: v128,
  exponents: usize,
): void {
  const g = v128.load(strength);
  const ratio = v128.bitselect(
    h,
    f64x2.div(f64x2.pmin(g, h), f64x2.pmax(g, h)),
    f64x2.eq(g, h),
  );
  const turn = f64x2.abs(f64x2.sub(v128.load(angle), to));
  const alignment = f64x2.sub(
    f64x2.splat(1),
    f64x2.div(turn, f64x2.splat(HALF_PI)),
  );
  v128.store(
    exponents,
    f64x2.mul(f64x2.splat(-15), f64x2.sub(ratio, f64x2.splat(0.5))),
    0,
  );
  v128.store(
    exponents,
    f64x2.mul(f64x2.splat(-22), f64x2.sub(alignment, f64x2.splat(SIGMA_A))),
    16,
  );
}

/** What is kept of a source's edges of strength `g`, from the exponentials. */
function kept(exponentials: usize, g: v128): v128 {
  const one = f64x2.splat(1);
  const strength = v128.load(exponentials, 0);
  const angle = v128.load(exponentials, 16);
  const share = f64x2.mul(
    f64x2.div(f64x2.splat(GAMMA_G), f64x2.add(one, strength)),
    f64x2.div(f64x2.splat(GAMMA_A), f64x2.add(one, angle)),
  );
  return f64x2.mul(share, g);
}
