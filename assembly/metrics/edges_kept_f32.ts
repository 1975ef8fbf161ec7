/** How much of the sources' edges the fused image keeps, pixel by pixel, every operation rounded to float32. */
import {
  CHUNK,
  EXPONENTS,
  GAMMA_A,
  GAMMA_G,
  HALF_PI,
  SIGMA_A,
} from "./edge_exponents";
import { expLine } from "./exp";
import { expLineF32 } from "./exp_f32";
import { loadDoubles, storeDoubles } from "./lanes";

/** e to the powers of a chunk's exponents. */
const EXPONENTIALS = memory.data(32 * CHUNK, 16);

/** The sources' strengths pixel by pixel, added. */
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

/** What is kept of either source, weighted by its strength and added. */
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
  for (let start = 0; start < count; start += CHUNK) {
    const pixels = min(CHUNK, count - start), first = <usize> start << 2;
    let exponents = EXPONENTS;
    for (let i = 0; i < pixels; i += 4) {
      const at = first + (<usize> i << 2);
      const h = v128.load(strength + at), turn = v128.load(angle + at);
      storeExponentsF32(strengthA + at, angleA + at, h, turn, exponents);
      storeExponentsF32(strengthB + at, angleB + at, h, turn, exponents + 64);
      exponents += 128;
    }
    const doubles = 4 * ((pixels + 3) & ~3);
    if (!expLineF32(EXPONENTS, doubles, EXPONENTIALS)) {
      memory.copy(EXPONENTIALS, EXPONENTS, <usize> doubles << 3);
      expLine(EXPONENTIALS, doubles);
    }
    exponents = EXPONENTIALS;
    for (let i = 0; i < pixels; i += 4) {
      const at = first + (<usize> i << 2);
      const a = keptF32(exponents, v128.load(strengthA + at));
      const b = keptF32(exponents + 64, v128.load(strengthB + at));
      v128.store(to + at, f32x4.add(a, b));
      exponents += 128;
    }
  }
}

/**
 * The exponents of a source's edges, four of strength and four of angle, where the fused image's have strength `h` and angle
 * `to`.
 */
function storeExponentsF32(
  strength: usize,
  angle: usize,
  h: v128,
  to: v128,
  exponents: usize,
): void {
  const g = v128.load(strength);
  const ratio = v128.bitselect(
    h,
    f32x4.div(f32x4.pmin(g, h), f32x4.pmax(g, h)),
    f32x4.eq(g, h),
  );
  const turn = f32x4.abs(f32x4.sub(v128.load(angle), to));
  const alignment = f32x4.sub(
    f32x4.splat(1),
    f32x4.div(turn, f32x4.splat(<f32> HALF_PI)),
  );
  storeDoubles(
    exponents,
    f32x4.mul(f32x4.splat(-15), f32x4.sub(ratio, f32x4.splat(0.5))),
  );
  storeDoubles(
    exponents + 32,
    f32x4.mul(
      f32x4.splat(-22),
      f32x4.sub(alignment, f32x4.splat(<f32> SIGMA_A)),
    ),
  );
}

/** What is kept of a source's edges of strength `g`, from the exponentials. */
function keptF32(exponentials: usize, g: v128): v128 {
  const one = f32x4.splat(1);
  const share = f32x4.mul(
    f32x4.div(
      f32x4.splat(<f32> GAMMA_G),
      f32x4.add(one, loadDoubles(exponentials)),
    ),
    f32x4.div(
      f32x4.splat(<f32> GAMMA_A),
      f32x4.add(one, loadDoubles(exponentials + 32)),
    ),
  );
  return f32x4.mul(share, g);
}
