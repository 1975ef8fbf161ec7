/** Float32 sums in numpy's pairwise order: the twin of the reference beside the metrics' tests, eight accumulators in two vectors. */

/** Most values of a block, whose sum is taken in eight lanes. */
export const BLOCK: i32 = 128;

/** The sum of `count` float32 values. */
export function pairwiseSum(values: usize, count: i32): f32 {
  if (count > BLOCK) {
    const half = firstHalf(count);
    return pairwiseSum(values, half) +
      pairwiseSum(values + (<usize> half << 2), count - half);
  }
  const whole = count & ~7;
  let at = values, end = values + (<usize> whole << 2), sum: f32 = 0;
  if (whole > 0) {
    let low = v128.load(at, 0), high = v128.load(at, 16);
    for (at += 32; at < end; at += 32) {
      low = f32x4.add(low, v128.load(at, 0));
      high = f32x4.add(high, v128.load(at, 16));
    }
    sum = sumOfEight(low, high);
  }
  for (end = values + (<usize> count << 2); at < end; at += 4) {
    sum += load<f32>(at);
  }
  return sum;
}

/** The sum of (a − meanA)·(b − meanB), every operation in float32. */
export function pairwiseDeviations(
  a: usize,
  meanA: f32,
  b: usize,
  meanB: f32,
  count: i32,
): f32 {
  if (count > BLOCK) {
    const half = firstHalf(count), rest = <usize> half << 2;
    return pairwiseDeviations(a, meanA, b, meanB, half) +
      pairwiseDeviations(a + rest, meanA, b + rest, meanB, count - half);
  }
  const whole = count & ~7;
  const centreA = f32x4.splat(meanA), centreB = f32x4.splat(meanB);
  let at: usize = 0, end = <usize> whole << 2, sum: f32 = 0;
  if (whole > 0) {
    let low = deviations(a, centreA, b, centreB);
    let high = deviations(a + 16, centreA, b + 16, centreB);
    for (at = 32; at < end; at += 32) {
      low = f32x4.add(low, deviations(a + at, centreA, b + at, centreB));
      high = f32x4.add(
        high,
        deviations(a + at + 16, centreA, b + at + 16, centreB),
      );
    }
    sum = sumOfEight(low, high);
  }
  for (end = <usize> count << 2; at < end; at += 4) {
    sum += (load<f32>(a + at) - meanA) * (load<f32>(b + at) - meanB);
  }
  return sum;
}

/** How many of more values than a block holds are the first of two sums. */
export function firstHalf(count: i32): i32 {
  return (count >> 1) & ~7;
}

/** The sum of a block's eight lanes. */
export function sumOfEight(low: v128, high: v128): f32 {
  return ((f32x4.extract_lane(low, 0) + f32x4.extract_lane(low, 1)) +
    (f32x4.extract_lane(low, 2) + f32x4.extract_lane(low, 3))) +
    ((f32x4.extract_lane(high, 0) + f32x4.extract_lane(high, 1)) +
      (f32x4.extract_lane(high, 2) + f32x4.extract_lane(high, 3)));
}

function deviations(a: usize, meanA: v128, b: usize, meanB: v128): v128 {
  return f32x4.mul(
    f32x4.sub(v128.load(a), meanA),
    f32x4.sub(v128.load(b), meanB),
  );
}
