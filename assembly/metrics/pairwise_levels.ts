/**
 * Float32 sums in numpy's pairwise order over an image's levels, read as bytes: the bits of `pairwiseSum` over levels widened
 * to float32.
 */
import { loadLevels } from "./lanes";
import { BLOCK, firstHalf, sumOfEight } from "./pairwise_sum";

/** So many levels add up to at most 2^24: whole numbers that float32 adds without rounding, in any order. */
const EXACT: i32 = 65793;

/** The sum of `count` levels, exact. */
export function sumOfLevels(bytes: usize, count: i32): f64 {
  let sum: f64 = 0;
  for (let i = 0; i < count; i += EXACT) {
    sum += <f64> wholeSum(bytes + <usize> i, min(EXACT, count - i));
  }
  return sum;
}

/** The sum of `count` levels. */
export function pairwiseLevels(bytes: usize, count: i32): f32 {
  if (count <= EXACT) return <f32> wholeSum(bytes, count);
  const half = firstHalf(count);
  return pairwiseLevels(bytes, half) +
    pairwiseLevels(bytes + <usize> half, count - half);
}

/** The sum of (a − meanA)·(b − meanB) over two images, every operation in float32. */
export function pairwiseLevelProducts(
  a: usize,
  meanA: f32,
  b: usize,
  meanB: f32,
  count: i32,
): f32 {
  if (count > BLOCK) {
    const half = firstHalf(count), rest = <usize> half;
    return pairwiseLevelProducts(a, meanA, b, meanB, half) +
      pairwiseLevelProducts(a + rest, meanA, b + rest, meanB, count - half);
  }
  const whole = count & ~7;
  const centreA = f32x4.splat(meanA), centreB = f32x4.splat(meanB);
  let low = f32x4.splat(0), high = low, sum: f32 = 0, at: usize = 0;
  // A first term added to 0 is itself, but for the sign of a zero, which the sum with a later term or with 0 loses.
  for (const end = <usize> whole; at < end; at += 8) {
    const x = loadLevels(a + at), y = loadLevels(b + at);
    low = f32x4.add(
      low,
      f32x4.mul(
        f32x4.sub(lowerFour(x), centreA),
        f32x4.sub(lowerFour(y), centreB),
      ),
    );
    high = f32x4.add(
      high,
      f32x4.mul(
        f32x4.sub(upperFour(x), centreA),
        f32x4.sub(upperFour(y), centreB),
      ),
    );
  }
  if (whole > 0) sum = sumOfEight(low, high);
  for (const end = <usize> count; at < end; at++) {
    sum += (<f32> load<u8>(a + at) - meanA) * (<f32> load<u8>(b + at) - meanB);
  }
  return sum;
}

/** The sum of (a − mean)² over an image, every operation in float32. */
export function pairwiseLevelSquares(
  bytes: usize,
  mean: f32,
  count: i32,
): f32 {
  if (count > BLOCK) {
    const half = firstHalf(count);
    return pairwiseLevelSquares(bytes, mean, half) +
      pairwiseLevelSquares(bytes + <usize> half, mean, count - half);
  }
  const whole = count & ~7, centre = f32x4.splat(mean);
  let low = f32x4.splat(0), high = low, sum: f32 = 0, at: usize = 0;
  for (const end = <usize> whole; at < end; at += 8) {
    const x = loadLevels(bytes + at);
    const a = f32x4.sub(lowerFour(x), centre);
    const b = f32x4.sub(upperFour(x), centre);
    low = f32x4.add(low, f32x4.mul(a, a));
    high = f32x4.add(high, f32x4.mul(b, b));
  }
  if (whole > 0) sum = sumOfEight(low, high);
  for (const end = <usize> count; at < end; at++) {
    const a = <f32> load<u8>(bytes + at) - mean;
    sum += a * a;
  }
  return sum;
}

/** The sum of at most `EXACT` levels. */
function wholeSum(bytes: usize, count: i32): i32 {
  const whole = count & ~15;
  let sums = i32x4.splat(0), at: usize = 0;
  for (const end = <usize> whole; at < end; at += 16) {
    const pairs = i16x8.extadd_pairwise_i8x16_u(v128.load(bytes + at));
    sums = i32x4.add(sums, i32x4.extadd_pairwise_i16x8_u(pairs));
  }
  let sum = i32x4.extract_lane(sums, 0) + i32x4.extract_lane(sums, 1) +
    i32x4.extract_lane(sums, 2) + i32x4.extract_lane(sums, 3);
  for (const end = <usize> count; at < end; at++) {
    sum += <i32> load<u8>(bytes + at);
  }
  return sum;
}

function lowerFour(words: v128): v128 {
  return f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_u(words));
}

function upperFour(words: v128): v128 {
  return f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_u(words));
}
