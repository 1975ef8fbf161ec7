/** Preservation and artefacts of edges by Petrovic: src/metrics/shared/edges/petrovic_measures.ts says what they are. */
import { expLine } from "../exp";

/** π as JavaScript has it. */
const PI: f64 = 3.141592653589793;
/** Pixels whose exponents are taken together. */
const CHUNK: i32 = 64;
/** Of each pixel: those of both sources' strengths, then of their angles. */
const EXPONENTS: usize = memory.data(32 * CHUNK, 16);

/**
 * Sums over pixels, the one source and then the other.
 *
 * @param strengthA `count` float64 numbers, as are all.
 * @param least What an edge below a strength of 2 weighs.
 * @param to Receives what is preserved, what is artefact, and the weights: three float64 numbers.
 */
export function petrovicSums(
  strengthA: usize,
  angleA: usize,
  strengthB: usize,
  angleB: usize,
  strength: usize,
  angle: usize,
  count: i32,
  least: f64,
  to: usize,
): void {
  let preserved: f64 = 0, artefacts: f64 = 0, weights: f64 = 0;
  for (let start = 0; start < count; start += CHUNK) {
    const pixels = min(CHUNK, count - start);
    for (let i = 0; i < pixels; i++) {
      const at = <usize> (start + i) << 3;
      storeExponents(
        pair(strengthA + at, strengthB + at),
        pair(angleA + at, angleB + at),
        v128.load64_splat(strength + at),
        v128.load64_splat(angle + at),
        EXPONENTS + (<usize> i << 5),
      );
    }
    expLine(EXPONENTS, 4 * ((pixels + 1) & ~1));
    for (let i = 0; i < pixels; i++) {
      const at = <usize> (start + i) << 3;
      const own = pair(strengthA + at, strengthB + at);
      const weight = v128.bitselect(
        f64x2.mul(own, f64x2.sqrt(own)),
        f64x2.splat(least),
        f64x2.ge(own, f64x2.splat(2)),
      );
      const quality = qualityOf(EXPONENTS + (<usize> i << 5));
      const kept = f64x2.mul(weight, quality);
      const lost = f64x2.mul(weight, f64x2.sub(f64x2.splat(1), quality));
      weights += f64x2.extract_lane(weight, 0);
      weights += f64x2.extract_lane(weight, 1);
      preserved += f64x2.extract_lane(kept, 0);
      preserved += f64x2.extract_lane(kept, 1);
      const isArtefact = v128.all_true<i64>(
        f64x2.gt(v128.load64_splat(strength + at), own),
      );
      if (isArtefact) {
        artefacts += f64x2.extract_lane(lost, 0);
        artefacts += f64x2.extract_lane(lost, 1);
      }
    }
  }
  store<f64>(to, preserved);
  store<f64>(to, artefacts, 8);
  store<f64>(to, weights, 16);
}

/** One number of either source. */
function pair(a: usize, b: usize): v128 {
  return v128.load64_lane(b, v128.load64_zero(a), 1);
}

function storeExponents(
  own: v128,
  angles: v128,
  fused: v128,
  angle: v128,
  to: usize,
): void {
  const zero = f64x2.splat(0), half = f64x2.splat(0.5);
  const isNone = v128.or(f64x2.eq(own, zero), f64x2.eq(fused, zero));
  const ratio = v128.andnot(
    f64x2.div(f64x2.pmin(own, fused), f64x2.pmax(own, fused)),
    isNone,
  );
  const turn = f64x2.abs(f64x2.sub(angles, angle));
  const likeness = f64x2.div(
    f64x2.mul(
      f64x2.abs(f64x2.sub(turn, f64x2.splat(PI / 2))),
      f64x2.splat(2),
    ),
    f64x2.splat(PI),
  );
  v128.store(to, f64x2.mul(f64x2.splat(-19), f64x2.sub(ratio, half)));
  v128.store(to, f64x2.mul(f64x2.splat(-22), f64x2.sub(likeness, half)), 16);
}

/** The preservation of two edges, from the exponentials. */
function qualityOf(at: usize): v128 {
  const one = f64x2.splat(1);
  const ofStrength = f64x2.div(
    f64x2.splat(0.9999),
    f64x2.add(one, v128.load(at)),
  );
  const ofAngle = f64x2.div(
    f64x2.splat(0.9995),
    f64x2.add(one, v128.load(at, 16)),
  );
  return f64x2.sqrt(f64x2.mul(ofStrength, ofAngle));
}
