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
 * @param packed Memory for 16 × in × rows × columns numbers.
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
  packed: usize,
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
      const made: i32 = left >= 4 ? 4 : 1;
      const block: i32 = made === 4 ? 8 : 16;
      if (stride === 1 && width >= block) {
        pack(weights, made, inChannels, rows, columns, packed);
        if (columns === 3 && dilation === 1) {
          convolveBlocks<f32>(
            source,
            inPlane,
            inWidth,
            inChannels,
            packed,
            bias,
            rows,
            columns,
            dilation,
            target,
            outPlane,
            height,
            width,
            made,
          );
        } else {
          convolveBlocks<i32>(
            source,
            inPlane,
            inWidth,
            inChannels,
            packed,
            bias,
            rows,
            columns,
            dilation,
            target,
            outPlane,
            height,
            width,
            made,
          );
        }
      } else {
        for (let plane: i32 = 0; plane < made; plane++) {
          for (let y: i32 = 0; y < height; y++) {
            const from = source + ((<usize> (y * stride * inWidth)) << 2);
            const to = target + <usize> plane * outPlane +
              ((<usize> (y * width)) << 2);
            for (let x: i32 = 0; x < width; x += 4) {
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
              storeLanes(to + (<usize> x << 2), sum, few);
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

/** Weights of `made` planes in the order that they are taken in, each in four lanes. */
function pack(
  weights: usize,
  made: i32,
  inChannels: i32,
  rows: i32,
  columns: i32,
  packed: usize,
): void {
  const filter = (<usize> (inChannels * rows * columns)) << 2;
  for (let row: i32 = 0; row < rows; row++) {
    for (let channel: i32 = 0; channel < inChannels; channel++) {
      let from = weights + ((<usize> ((channel * rows + row) * columns)) << 2);
      const end = from + (<usize> columns << 2);
      for (; from < end; from += 4) {
        for (let plane: usize = 0; plane < <usize> made; plane++) {
          v128.store(packed, v128.load32_splat(from + plane * filter));
          packed += 16;
        }
      }
    }
  }
}

function start(bias: usize, offset: usize): v128 {
  return bias === 0 ? f32x4.splat(0) : v128.load32_splat(bias + offset);
}

/** All pixels of four planes, or of one, in blocks of a row: `Form` as of `eightOfFour`; a row is at least a block wide. */
function convolveBlocks<Form>(
  source: usize,
  inPlane: usize,
  inWidth: i32,
  inChannels: i32,
  packed: usize,
  bias: usize,
  rows: i32,
  columns: i32,
  dilation: i32,
  target: usize,
  outPlane: usize,
  height: i32,
  width: i32,
  made: i32,
): void {
  const block: i32 = made === 4 ? 8 : 16;
  for (let y: i32 = 0; y < height; y++) {
    const from = source + ((<usize> (y * inWidth)) << 2);
    const to = target + ((<usize> (y * width)) << 2);
    for (let x: i32 = 0; x < width; x += block) {
      // The last block overlaps the one before it, and makes the same pixels again.
      if (x > width - block) x = width - block;
      const at = from + (<usize> x << 2);
      const out = to + (<usize> x << 2);
      if (made === 4) {
        eightOfFour<Form>(
          at,
          inPlane,
          inWidth,
          inChannels,
          packed,
          bias,
          rows,
          columns,
          dilation,
          out,
          outPlane,
        );
      } else {
        sixteenOfOne<Form>(
          at,
          inPlane,
          inWidth,
          inChannels,
          packed,
          bias,
          rows,
          columns,
          dilation,
          out,
        );
      }
    }
  }
}

/**
 * Eight pixels of a row in four planes: their eight sums stay in registers.
 *
 * @param Form `f32` for three columns without dilation, which is then compiled in; `i32` for any.
 */
function eightOfFour<Form>(
  source: usize,
  inPlane: usize,
  inWidth: i32,
  inChannels: i32,
  packed: usize,
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
  const step = isFloat<Form>() ? <usize> 4 : <usize> dilation << 2;
  const length = isFloat<Form>() ? <usize> 12 : <usize> columns * step;
  for (let row: i32 = 0; row < rows; row++) {
    let line = source;
    for (let channel: i32 = 0; channel < inChannels; channel++) {
      for (let past: usize = 0; past < length; past += step) {
        const at = line + past;
        const s = v128.load(at, 0);
        const t = v128.load(at, 16);
        let w = v128.load(packed, 0);
        a0 = plusProduct(a0, s, w);
        b0 = plusProduct(b0, t, w);
        w = v128.load(packed, 16);
        a1 = plusProduct(a1, s, w);
        b1 = plusProduct(b1, t, w);
        w = v128.load(packed, 32);
        a2 = plusProduct(a2, s, w);
        b2 = plusProduct(b2, t, w);
        w = v128.load(packed, 48);
        a3 = plusProduct(a3, s, w);
        b3 = plusProduct(b3, t, w);
        packed += 64;
      }
      line += inPlane;
    }
    source += pitch;
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

/** Sixteen pixels of a row in one plane; `Form` as for `eightOfFour`. */
function sixteenOfOne<Form>(
  source: usize,
  inPlane: usize,
  inWidth: i32,
  inChannels: i32,
  packed: usize,
  bias: usize,
  rows: i32,
  columns: i32,
  dilation: i32,
  target: usize,
): void {
  let a = start(bias, 0), b = a, c = a, d = a;
  const pitch = (<usize> (inWidth * dilation)) << 2;
  const step = isFloat<Form>() ? <usize> 4 : <usize> dilation << 2;
  const length = isFloat<Form>() ? <usize> 12 : <usize> columns * step;
  for (let row: i32 = 0; row < rows; row++) {
    let line = source;
    for (let channel: i32 = 0; channel < inChannels; channel++) {
      for (let past: usize = 0; past < length; past += step) {
        const at = line + past;
        const w = v128.load(packed);
        a = plusProduct(a, v128.load(at, 0), w);
        b = plusProduct(b, v128.load(at, 16), w);
        c = plusProduct(c, v128.load(at, 32), w);
        d = plusProduct(d, v128.load(at, 48), w);
        packed += 16;
      }
      line += inPlane;
    }
    source += pitch;
  }
  v128.store(target, a, 0);
  v128.store(target, b, 16);
  v128.store(target, c, 32);
  v128.store(target, d, 48);
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
