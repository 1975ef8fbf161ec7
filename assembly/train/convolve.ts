/** Valid convolution (cross-correlation) of float32 planes: groups, dilation and stride; no border of its own. */
import { plusProduct } from "../chain/plus_product";
import { lanesAt } from "./lanes_at";
import { storeLanes } from "./store_lanes";

/**
 * Convolves `groups` × `inChannels` planes into `groups` × `outChannels` planes.
 *
 * Every sum starts at the bias and takes the taps by kernel row, input channel, kernel column, as the chains' kernels do, so
 * that a pixel's bits depend neither on where it lies nor on which of them computes it.
 *
 * @param inChannels Of one group; so is `outChannels`.
 * @param weights group × out × in × rows × columns.
 * @param bias One a plane, or 0 for none.
 * @param rows Height of the kernel; `columns` is its width.
 */
export function convolve(
  source: usize,
  inHeight: i32,
  inWidth: i32,
  groups: i32,
  inChannels: i32,
  outChannels: i32,
  weights: usize,
  bias: usize,
  rows: i32,
  columns: i32,
  dilation: i32,
  stride: i32,
  target: usize,
): void {
  const height = (inHeight - (rows - 1) * dilation - 1) / stride + 1;
  const width = (inWidth - (columns - 1) * dilation - 1) / stride + 1;
  const inPlane = (<usize> inHeight * <usize> inWidth) << 2;
  const outPlane = (<usize> height * <usize> width) << 2;
  const filter = (<usize> (inChannels * rows * columns)) << 2;
  for (let group: i32 = 0; group < groups; group++) {
    let left = outChannels;
    while (left > 0) {
      const four = left >= 4;
      const made: i32 = four ? 4 : 1;
      for (let y: i32 = 0; y < height; y++) {
        const from = source + ((<usize> (y * stride * inWidth)) << 2);
        const to = target + ((<usize> (y * width)) << 2);
        let x: i32 = 0;
        if (stride === 1 && width >= 8) {
          while (x < width) {
            // The last block overlaps the one before it, and makes the same pixels again.
            if (x > width - 8) x = width - 8;
            const at = from + (<usize> x << 2);
            const out = to + (<usize> x << 2);
            if (four) {
              eightOfFour(
                at,
                inPlane,
                inWidth,
                inChannels,
                weights,
                filter,
                bias,
                rows,
                columns,
                dilation,
                out,
                outPlane,
              );
            } else {
              eightOfOne(
                at,
                inPlane,
                inWidth,
                inChannels,
                weights,
                bias,
                rows,
                columns,
                dilation,
                out,
              );
            }
            x += 8;
          }
        } else {
          for (let plane: i32 = 0; plane < made; plane++) {
            for (x = 0; x < width; x += 4) {
              const few = min(4, width - x);
              const sum = fourOfOne(
                from + ((<usize> (x * stride)) << 2),
                inPlane,
                inWidth,
                inChannels,
                weights + <usize> plane * filter,
                bias === 0 ? 0 : bias + (<usize> plane << 2),
                rows,
                columns,
                dilation,
                stride,
                few,
              );
              storeLanes(
                to + <usize> plane * outPlane + (<usize> x << 2),
                sum,
                few,
              );
            }
          }
        }
      }
      left -= made;
      weights += <usize> made * filter;
      if (bias !== 0) bias += <usize> made << 2;
      target += <usize> made * outPlane;
    }
    source += <usize> inChannels * inPlane;
  }
}

function start(bias: usize, offset: usize): v128 {
  return bias === 0 ? f32x4.splat(0) : v128.load32_splat(bias + offset);
}

/** Eight pixels of a row in four planes: their eight sums stay in registers. */
function eightOfFour(
  source: usize,
  inPlane: usize,
  inWidth: i32,
  inChannels: i32,
  weights: usize,
  filter: usize,
  bias: usize,
  rows: i32,
  columns: i32,
  dilation: i32,
  target: usize,
  outPlane: usize,
): void {
  let a0 = start(bias, 0), b0 = a0;
  let a1 = start(bias, 4), b1 = a1;
  let a2 = start(bias, 8), b2 = a2;
  let a3 = start(bias, 12), b3 = a3;
  const pitch = (<usize> (inWidth * dilation)) << 2;
  const step = <usize> dilation << 2;
  const length = <usize> columns << 2;
  for (let row: i32 = 0; row < rows; row++) {
    let line = source + <usize> row * pitch;
    let w0 = weights + <usize> row * length;
    for (let channel: i32 = 0; channel < inChannels; channel++) {
      let at = line;
      const w0End = w0 + length;
      while (w0 < w0End) {
        const s = v128.load(at, 0);
        const t = v128.load(at, 16);
        let w = v128.load32_splat(w0);
        a0 = plusProduct(a0, s, w);
        b0 = plusProduct(b0, t, w);
        w = v128.load32_splat(w0 + filter);
        a1 = plusProduct(a1, s, w);
        b1 = plusProduct(b1, t, w);
        w = v128.load32_splat(w0 + 2 * filter);
        a2 = plusProduct(a2, s, w);
        b2 = plusProduct(b2, t, w);
        w = v128.load32_splat(w0 + 3 * filter);
        a3 = plusProduct(a3, s, w);
        b3 = plusProduct(b3, t, w);
        at += step;
        w0 += 4;
      }
      line += inPlane;
      w0 += <usize> (rows - 1) * length;
    }
  }
  v128.store(target, a0, 0);
  v128.store(target, b0, 16);
  target += outPlane;
  v128.store(target, a1, 0);
  v128.store(target, b1, 16);
  target += outPlane;
  v128.store(target, a2, 0);
  v128.store(target, b2, 16);
  target += outPlane;
  v128.store(target, a3, 0);
  v128.store(target, b3, 16);
}

/** Eight pixels of a row in one plane. */
function eightOfOne(
  source: usize,
  inPlane: usize,
  inWidth: i32,
  inChannels: i32,
  weights: usize,
  bias: usize,
  rows: i32,
  columns: i32,
  dilation: i32,
  target: usize,
): void {
  let a = start(bias, 0), b = a;
  const pitch = (<usize> (inWidth * dilation)) << 2;
  const step = <usize> dilation << 2;
  const length = <usize> columns << 2;
  for (let row: i32 = 0; row < rows; row++) {
    let line = source + <usize> row * pitch;
    let weight = weights + <usize> row * length;
    for (let channel: i32 = 0; channel < inChannels; channel++) {
      let at = line;
      const end = weight + length;
      while (weight < end) {
        const w = v128.load32_splat(weight);
        a = plusProduct(a, v128.load(at, 0), w);
        b = plusProduct(b, v128.load(at, 16), w);
        at += step;
        weight += 4;
      }
      line += inPlane;
      weight += <usize> (rows - 1) * length;
    }
  }
  v128.store(target, a, 0);
  v128.store(target, b, 16);
}

/** Up to four pixels of one plane, `stride` apart in the source. */
function fourOfOne(
  source: usize,
  inPlane: usize,
  inWidth: i32,
  inChannels: i32,
  weights: usize,
  bias: usize,
  rows: i32,
  columns: i32,
  dilation: i32,
  stride: i32,
  few: i32,
): v128 {
  let sum = start(bias, 0);
  const pitch = (<usize> (inWidth * dilation)) << 2;
  const step = <usize> dilation << 2;
  const length = <usize> columns << 2;
  for (let row: i32 = 0; row < rows; row++) {
    let line = source + <usize> row * pitch;
    let weight = weights + <usize> row * length;
    for (let channel: i32 = 0; channel < inChannels; channel++) {
      let at = line;
      for (const end = weight + length; weight < end; weight += 4) {
        const w = v128.load32_splat(weight);
        sum = plusProduct(sum, lanesAt(at, stride, few), w);
        at += step;
      }
      line += inPlane;
      weight += <usize> (rows - 1) * length;
    }
  }
  return sum;
}
