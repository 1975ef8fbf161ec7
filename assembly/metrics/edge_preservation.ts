/** How much of the sources' edges the fused image keeps: Qabf's sums over pixels (constants in src/metrics/qabf.ts). */
import { exp } from "./exp";
import { upper } from "./widen";

const HALF_PI: f64 = 1.5707963267948966;
const GAMMA_G: f64 = 0.9994;
const GAMMA_A: f64 = 0.9879;
const SIGMA_A: f64 = 0.8;

/** The sources' strengths pixel by pixel, added in float32. */
export function edgeWeightsF32(
  strengthA: usize,
  strengthB: usize,
  count: i32,
  to: usize,
): void {
  for (let at: usize = 0, end = <usize> count << 2; at < end; at += 16) {
    v128.store(
      to + at,
      f32x4.add(v128.load(strengthA + at), v128.load(strengthB + at)),
    );
  }
}

/** What is kept of either source, weighted by its strength and added, pixel by pixel, every operation in float32. */
export function keptEdgesF32(
  strengthA: usize,
  angleA: usize,
  strengthB: usize,
  angleB: usize,
  strength: usize,
  angle: usize,
  count: i32,
  to: usize,
): void {
  for (let at: usize = 0, end = <usize> count << 2; at < end; at += 16) {
    const a = v128.load(strengthA + at), b = v128.load(strengthB + at);
    const h = v128.load(strength + at), turn = v128.load(angle + at);
    const keptA = preservedF32(a, v128.load(angleA + at), h, turn);
    const keptB = preservedF32(b, v128.load(angleB + at), h, turn);
    v128.store(
      to + at,
      f32x4.add(f32x4.mul(keptA, a), f32x4.mul(keptB, b)),
    );
  }
}

/** The sources' strengths added in float64, pixel after pixel. */
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

/** What `keptEdgesF32` writes, in float64 and added pixel after pixel. */
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
  for (let i = 0; i < count; i += 2) {
    const at = <usize> i << 3;
    const a = v128.load(strengthA + at), b = v128.load(strengthB + at);
    const h = v128.load(strength + at), turn = v128.load(angle + at);
    const keptA = preserved(a, v128.load(angleA + at), h, turn);
    const keptB = preserved(b, v128.load(angleB + at), h, turn);
    const kept = f64x2.add(f64x2.mul(keptA, a), f64x2.mul(keptB, b));
    sum += f64x2.extract_lane(kept, 0);
    if (i + 1 < count) sum += f64x2.extract_lane(kept, 1);
  }
  return sum;
}

/** The share of a source's edge of strength `g` and angle `from` that an edge of strength `h` and angle `to` keeps. */
function preserved(g: v128, from: v128, h: v128, to: v128): v128 {
  const one = f64x2.splat(1);
  const ratio = v128.bitselect(
    h,
    f64x2.div(f64x2.pmin(g, h), f64x2.pmax(g, h)),
    f64x2.eq(g, h),
  );
  const alignment = f64x2.sub(
    one,
    f64x2.div(f64x2.abs(f64x2.sub(from, to)), f64x2.splat(HALF_PI)),
  );
  const strength = exp(
    f64x2.mul(f64x2.splat(-15), f64x2.sub(ratio, f64x2.splat(0.5))),
  );
  const angle = exp(
    f64x2.mul(f64x2.splat(-22), f64x2.sub(alignment, f64x2.splat(SIGMA_A))),
  );
  return f64x2.mul(
    f64x2.div(f64x2.splat(GAMMA_G), f64x2.add(one, strength)),
    f64x2.div(f64x2.splat(GAMMA_A), f64x2.add(one, angle)),
  );
}

/** The same with every operation rounded to float32. */
function preservedF32(g: v128, from: v128, h: v128, to: v128): v128 {
  const one = f32x4.splat(1);
  const ratio = v128.bitselect(
    h,
    f32x4.div(f32x4.pmin(g, h), f32x4.pmax(g, h)),
    f32x4.eq(g, h),
  );
  const alignment = f32x4.sub(
    one,
    f32x4.div(f32x4.abs(f32x4.sub(from, to)), f32x4.splat(<f32> HALF_PI)),
  );
  const strength = expF32(
    f32x4.mul(f32x4.splat(-15), f32x4.sub(ratio, f32x4.splat(0.5))),
  );
  const angle = expF32(
    f32x4.mul(
      f32x4.splat(-22),
      f32x4.sub(alignment, f32x4.splat(<f32> SIGMA_A)),
    ),
  );
  return f32x4.mul(
    f32x4.div(f32x4.splat(<f32> GAMMA_G), f32x4.add(one, strength)),
    f32x4.div(f32x4.splat(<f32> GAMMA_A), f32x4.add(one, angle)),
  );
}

/** e^x in float64, rounded to float32 at the end. */
function expF32(x: v128): v128 {
  return v128.shuffle<i64>(
    f32x4.demote_f64x2_zero(exp(f64x2.promote_low_f32x4(x))),
    f32x4.demote_f64x2_zero(exp(f64x2.promote_low_f32x4(upper(x)))),
    0,
    2,
  );
}
