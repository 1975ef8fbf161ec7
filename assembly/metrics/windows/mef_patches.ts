/** The patches that MEF-SSIM wishes for, place by place: src/metrics/shared/structure/mef_reference.ts says which. */
import { expLine } from "../exp";
import { lnLine } from "../ln";

/** 2^-52. */
const EPSILON: f64 = 2.220446049250313e-16;
/** Samples of a patch's side. */
const SIDE: f64 = 11;
const PI: f64 = 3.141592653589793;
const INVERSE_HALF_PI: f64 = 0.6366197723675814;
const HALF_PI_1: f64 = 1.5707963267341256;
const HALF_PI_2: f64 = 6.077100506303966e-11;
const HALF_PI_3: f64 = 2.0222662487959506e-21;
/** Of sines and of cosines, from the last term on. */
const SINES = memory.data<f64>([
  -1.0 / 1307674368000,
  1.0 / 6227020800,
  -1.0 / 39916800,
  1.0 / 362880,
  -1.0 / 5040,
  1.0 / 120,
  -1.0 / 6,
]);
const COSINES = memory.data<f64>([
  1.0 / 20922789888000,
  1.0 / 87178291200,
  1.0 / 479001600,
  1.0 / 3628800,
  1.0 / 40320,
  1.0 / 720,
  1.0 / 24,
  1.0 / 2,
]);
/** Places whose powers are taken together. */
const CHUNK: i32 = 64;
/** Of each two places: the one source's bases, then the other's; powers in the end. */
const POWERS: usize = memory.data(16 * CHUNK, 16);
/** The contrasts that the powers are of, likewise. */
const CONTRASTS: usize = memory.data(16 * CHUNK, 16);
const EXPONENTS: usize = memory.data(8 * CHUNK, 16);

/**
 * By what either source is multiplied, and the variance of the sum; all 0 where the sum is nothing but rounding.
 *
 * @param energyA `count` float64 numbers, as are all.
 */
export function mefPatches(
  energyA: usize,
  energyB: usize,
  energyAB: usize,
  varianceA: usize,
  varianceB: usize,
  covariance: usize,
  count: i32,
  a: usize,
  b: usize,
  variance: usize,
): void {
  for (let start = 0; start < count; start += CHUNK) {
    const places = (min(CHUNK, count - start) + 7) & ~7;
    const first = <usize> start << 3, bytes = <usize> places << 3;
    for (let at: usize = 0; at < bytes; at += 16) {
      const place = first + at;
      const eA = v128.load(energyA + place), eB = v128.load(energyB + place);
      const both = v128.load(energyAB + place);
      v128.store(EXPONENTS + at, exponentOf(eA, eB, both));
      const side = f64x2.splat(SIDE), to = 2 * at;
      const contrastA = contrastOf(eA), contrastB = contrastOf(eB);
      v128.store(CONTRASTS + to, contrastA);
      v128.store(CONTRASTS + to, contrastB, 16);
      v128.store(POWERS + to, f64x2.div(contrastA, side));
      v128.store(POWERS + to, f64x2.div(contrastB, side), 16);
    }
    lnLine(POWERS, 2 * places);
    for (let at: usize = 0; at < bytes; at += 16) {
      const exponent = v128.load(EXPONENTS + at), to = POWERS + 2 * at;
      v128.store(to, f64x2.mul(exponent, v128.load(to)));
      v128.store(to, f64x2.mul(exponent, v128.load(to, 16)), 16);
    }
    expLine(POWERS, 2 * places);
    for (let at: usize = 0; at < bytes; at += 16) {
      const place = first + at;
      const eA = v128.load(energyA + place), eB = v128.load(energyB + place);
      const epsilon = f64x2.splat(EPSILON), two = f64x2.splat(2);
      const weightA = f64x2.add(v128.load(POWERS + 2 * at), epsilon);
      const weightB = f64x2.add(v128.load(POWERS + 2 * at, 16), epsilon);
      const weights = f64x2.add(weightA, weightB);
      const contrastA = v128.load(CONTRASTS + 2 * at);
      const contrastB = v128.load(CONTRASTS + 2 * at, 16);
      const partA = f64x2.div(f64x2.div(weightA, weights), contrastA);
      const partB = f64x2.div(f64x2.div(weightB, weights), contrastB);
      const own = f64x2.add(
        f64x2.mul(f64x2.mul(partA, partA), eA),
        f64x2.mul(f64x2.mul(partB, partB), eB),
      );
      const energy = f64x2.add(
        own,
        f64x2.mul(
          f64x2.mul(f64x2.mul(two, partA), partB),
          v128.load(energyAB + place),
        ),
      );
      const isNone = f64x2.le(energy, f64x2.mul(f64x2.splat(1e-13), own));
      const scale = f64x2.div(
        f64x2.pmax(contrastA, contrastB),
        f64x2.sqrt(energy),
      );
      const ofA = f64x2.mul(scale, partA), ofB = f64x2.mul(scale, partB);
      const mixed = f64x2.add(
        f64x2.add(
          f64x2.mul(f64x2.mul(ofA, ofA), v128.load(varianceA + place)),
          f64x2.mul(f64x2.mul(ofB, ofB), v128.load(varianceB + place)),
        ),
        f64x2.mul(
          f64x2.mul(f64x2.mul(two, ofA), ofB),
          v128.load(covariance + place),
        ),
      );
      v128.store(a + place, v128.andnot(ofA, isNone));
      v128.store(b + place, v128.andnot(ofB, isNone));
      v128.store(variance + place, v128.andnot(mixed, isNone));
    }
  }
}

function contrastOf(energy: v128): v128 {
  return f64x2.add(f64x2.sqrt(energy), f64x2.splat(0.001));
}

/** tan(π/2 · consistency), at most 10; consistency is the norm of the sum of patches over the sum of their norms. */
function exponentOf(eA: v128, eB: v128, both: v128): v128 {
  const epsilon = f64x2.splat(EPSILON), one = f64x2.splat(1);
  const zero = f64x2.splat(0);
  const sum = f64x2.add(
    f64x2.add(eA, eB),
    f64x2.mul(f64x2.splat(2), both),
  );
  const norm = f64x2.sqrt(f64x2.max(sum, zero));
  const norms = f64x2.add(f64x2.sqrt(eA), f64x2.sqrt(eB));
  const ratio = f64x2.div(f64x2.add(norm, epsilon), f64x2.add(norms, epsilon));
  const angle = f64x2.mul(
    f64x2.splat(PI / 2),
    f64x2.pmin(ratio, f64x2.sub(one, epsilon)),
  );
  return f64x2.pmin(tangentOf(angle), f64x2.splat(10));
}

/** sin / cos of an angle in 0..π/2: the twins of src/numeric/sin_cos.ts, operation by operation. */
function tangentOf(angle: v128): v128 {
  const quarters = f64x2.floor(
    f64x2.add(
      f64x2.mul(angle, f64x2.splat(INVERSE_HALF_PI)),
      f64x2.splat(0.5),
    ),
  );
  let x = f64x2.sub(angle, f64x2.mul(quarters, f64x2.splat(HALF_PI_1)));
  x = f64x2.sub(x, f64x2.mul(quarters, f64x2.splat(HALF_PI_2)));
  x = f64x2.sub(x, f64x2.mul(quarters, f64x2.splat(HALF_PI_3)));
  const z = f64x2.mul(x, x), one = f64x2.splat(1);
  let series = f64x2.add(
    v128.load64_splat(SINES),
    f64x2.div(z, f64x2.splat(355687428096000)),
  );
  for (let term = SINES + 8; term < SINES + 56; term += 8) {
    series = f64x2.add(v128.load64_splat(term), f64x2.mul(z, series));
  }
  const sine = f64x2.add(x, f64x2.mul(f64x2.mul(x, z), series));
  let other = f64x2.div(z, f64x2.splat(6402373705728000));
  for (let term = COSINES; term < COSINES + 64; term += 8) {
    other = f64x2.mul(z, f64x2.sub(v128.load64_splat(term), other));
  }
  const cosine = f64x2.sub(one, other);
  const isSecond = f64x2.eq(quarters, one);
  return f64x2.div(
    v128.bitselect(cosine, sine, isSecond),
    v128.bitselect(f64x2.neg(sine), cosine, isSecond),
  );
}
