/** Mean, variance and similarity in uniform 7x7 windows, every operation rounded to float32 (scikit-image 0.19's SSIM). */
import {
  columnMeans,
  rowMeans,
  SIZE,
  slideLevels,
  slideProducts,
} from "./uniform_columns";

/**
 * @param bytes Levels, row-major.
 * @param mean Receives `width − 6` means a row, `height − 6` rows of `stride` samples, a multiple of 4.
 * @param variance Receives the sample variances likewise.
 * @param sample n / (n − 1) of a window's samples.
 * @param work `25·lineOf(width)` bytes; zeroed here.
 */
export function uniformMoments(
  bytes: usize,
  width: i32,
  height: i32,
  mean: usize,
  variance: usize,
  stride: i32,
  sample: f32,
  work: usize,
): void {
  const line = lineOf(width);
  const sums = work, squaredSums = sums + 4 * line;
  const means = squaredSums + 4 * line, squaredMeans = means + 8 * line;
  const zeros = squaredMeans + 8 * line;
  memory.fill(work, 0, 25 * line);
  for (let y = 0; y < height; y++) {
    const enter = bytes + <usize> (y * width);
    const leave = y < SIZE ? zeros : enter - <usize> (SIZE * width);
    slideLevels(enter, leave, sums, width);
    slideProducts(enter, enter, leave, leave, squaredSums, width);
    const top = y - SIZE + 1;
    if (top < 0) continue;
    columnMeans(sums, means, width);
    columnMeans(squaredSums, squaredMeans, width);
    const row = <usize> (top * stride) << 2;
    for (let x = 0; x <= width - SIZE; x += 4) {
      const m = rowMeans(means + (<usize> x << 3));
      const squares = rowMeans(squaredMeans + (<usize> x << 3));
      const at = row + (<usize> x << 2);
      v128.store(mean + at, m);
      v128.store(
        variance + at,
        f32x4.mul(f32x4.splat(sample), f32x4.sub(squares, f32x4.mul(m, m))),
      );
    }
  }
}

/**
 * SSIM's means over windows of an image and of two others, all with their moments; float32 similarities, summed in float64 by
 * rows. A lane each: no sum waits for the other.
 *
 * @param sample As above; `c1` and `c2` are SSIM's constants.
 * @param to Receives two float64 numbers.
 * @param work `37·lineOf(width)` bytes; zeroed here.
 */
export function uniformSimilarities(
  bytes: usize,
  mean: usize,
  variance: usize,
  bytesA: usize,
  meanA: usize,
  varianceA: usize,
  bytesB: usize,
  meanB: usize,
  varianceB: usize,
  width: i32,
  height: i32,
  stride: i32,
  sample: f32,
  c1: f32,
  c2: f32,
  to: usize,
  work: usize,
): void {
  const line = lineOf(width);
  const sumsA = work, sumsB = sumsA + 4 * line;
  const meansA = sumsB + 4 * line, meansB = meansA + 8 * line;
  const similarities = meansB + 8 * line, zeros = similarities + 8 * line;
  memory.fill(work, 0, 37 * line);
  const columns = width - SIZE + 1;
  let totals = f64x2.splat(0);
  for (let y = 0; y < height; y++) {
    const enter = <usize> (y * width);
    const leave = enter - <usize> (SIZE * width), starts = y < SIZE;
    const left = starts ? zeros : bytes + leave;
    slideProducts(
      bytes + enter,
      bytesA + enter,
      left,
      starts ? zeros : bytesA + leave,
      sumsA,
      width,
    );
    slideProducts(
      bytes + enter,
      bytesB + enter,
      left,
      starts ? zeros : bytesB + leave,
      sumsB,
      width,
    );
    const top = y - SIZE + 1;
    if (top < 0) continue;
    columnMeans(sumsA, meansA, width);
    columnMeans(sumsB, meansB, width);
    const row = <usize> (top * stride) << 2;
    for (let x = 0; x < columns; x += 4) {
      const at = row + (<usize> x << 2);
      const m = v128.load(mean + at), v = v128.load(variance + at);
      const a = similarity(
        m,
        v128.load(meanA + at),
        v,
        v128.load(varianceA + at),
        rowMeans(meansA + (<usize> x << 3)),
        sample,
        c1,
        c2,
      );
      const b = similarity(
        m,
        v128.load(meanB + at),
        v,
        v128.load(varianceB + at),
        rowMeans(meansB + (<usize> x << 3)),
        sample,
        c1,
        c2,
      );
      const place = similarities + (<usize> x << 3);
      v128.store(place, v128.shuffle<i32>(a, b, 0, 4, 1, 5), 0);
      v128.store(place, v128.shuffle<i32>(a, b, 2, 6, 3, 7), 16);
    }
    let sums = f64x2.splat(0);
    for (let x = 0; x < columns; x++) {
      const both = v128.load64_zero(similarities + (<usize> x << 3));
      sums = f64x2.add(sums, f64x2.promote_low_f32x4(both));
    }
    totals = f64x2.add(totals, sums);
  }
  const windows = <f64> columns * <f64> (height - SIZE + 1);
  v128.store(to, f64x2.div(totals, f64x2.splat(windows)));
}

/** Bytes of a row of levels with room for what vectors reach beyond it. */
function lineOf(width: i32): usize {
  return <usize> ((width + 31) & ~15);
}

function similarity(
  ux: v128,
  uy: v128,
  vx: v128,
  vy: v128,
  products: v128,
  sample: f32,
  c1: f32,
  c2: f32,
): v128 {
  const two = f32x4.splat(2);
  const vxy = f32x4.mul(
    f32x4.splat(sample),
    f32x4.sub(products, f32x4.mul(ux, uy)),
  );
  const a1 = f32x4.add(f32x4.mul(f32x4.mul(two, ux), uy), f32x4.splat(c1));
  const a2 = f32x4.add(f32x4.mul(two, vxy), f32x4.splat(c2));
  const b1 = f32x4.add(
    f32x4.add(f32x4.mul(ux, ux), f32x4.mul(uy, uy)),
    f32x4.splat(c1),
  );
  const b2 = f32x4.add(f32x4.add(vx, vy), f32x4.splat(c2));
  return f32x4.div(f32x4.mul(a1, a2), f32x4.mul(b1, b2));
}
