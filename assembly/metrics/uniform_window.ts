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
 * SSIM's mean over windows of two images with their moments; float32 similarities, summed in float64 by rows.
 *
 * @param sample As above; `c1` and `c2` are SSIM's constants.
 * @param work `17·lineOf(width)` bytes; zeroed here.
 */
export function uniformSimilarity(
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
  work: usize,
): f64 {
  const line = lineOf(width);
  const sums = work, means = sums + 4 * line, similarities = means + 8 * line;
  const zeros = similarities + 4 * line;
  memory.fill(work, 0, 17 * line);
  const columns = width - SIZE + 1;
  let total: f64 = 0;
  for (let y = 0; y < height; y++) {
    const enter = <usize> (y * width);
    const leave = enter - <usize> (SIZE * width);
    slideProducts(
      bytesA + enter,
      bytesB + enter,
      y < SIZE ? zeros : bytesA + leave,
      y < SIZE ? zeros : bytesB + leave,
      sums,
      width,
    );
    const top = y - SIZE + 1;
    if (top < 0) continue;
    columnMeans(sums, means, width);
    const row = <usize> (top * stride) << 2;
    for (let x = 0; x < columns; x += 4) {
      const at = row + (<usize> x << 2);
      v128.store(
        similarities + (<usize> x << 2),
        similarity(
          v128.load(meanA + at),
          v128.load(meanB + at),
          v128.load(varianceA + at),
          v128.load(varianceB + at),
          rowMeans(means + (<usize> x << 3)),
          sample,
          c1,
          c2,
        ),
      );
    }
    let sum: f64 = 0;
    for (let x = 0; x < columns; x++) {
      sum += <f64> load<f32>(similarities + (<usize> x << 2));
    }
    total += sum;
  }
  return total / (<f64> columns * <f64> (height - SIZE + 1));
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
