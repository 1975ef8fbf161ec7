/**
 * SSIM as the evaluators compute it: scikit-image 0.19's `structural_similarity` of two float32 images.
 *
 * Wang et al. 2004 with a uniform 7x7 window, sample covariance, K1 0.01, K2 0.03, and the data range of float images,
 * 2 (although the levels are 0..255). Every operation is rounded to float32, so the value is theirs to the last bit.
 */
import type { Gray } from "../../../../src/image/gray.ts";
import { uniformFilterF32 } from "./filters/uniform_filter_f32.ts";
import { sizeOf, type Triple } from "../../../../src/metrics/triple.ts";
import { UndefinedMetricError } from "../../../../src/metrics/undefined_metric_error.ts";

const f = Math.fround;
const SIZE = 7;
const CROP = 3;
const SAMPLE = f(49 / 48);
const C1 = f(0.0004);
const C2 = f(0.0036);

/**
 * The sum of the fused image's similarities with its two sources, in [-2, 2].
 *
 * @throws {UndefinedMetricError} for an image under 7 px a side.
 */
export function ssimCdd({ ir, vi, fused }: Triple): number {
  const moments = momentsOf(fused);
  return similarity(moments, momentsOf(ir)) +
    similarity(moments, momentsOf(vi));
}

/**
 * The similarity with one source, in [-1, 1] (MMDRFuse's `SSIM_ir` and `SSIM_vi`).
 *
 * @throws {UndefinedMetricError} for an image under 7 px a side.
 */
export function ssimUniform(fused: Gray, source: Gray): number {
  return similarity(momentsOf(fused), momentsOf(source));
}

interface Moments {
  readonly width: number;
  readonly height: number;
  readonly levels: Float32Array;
  readonly mean: Float32Array;
  readonly meanOfSquares: Float32Array;
}

function momentsOf(image: Gray): Moments {
  const { width, height } = image;
  if (width < SIZE || height < SIZE) {
    throw new UndefinedMetricError(
      "SSIM",
      `${sizeOf(image)} is under ${SIZE} px a side, the window of profile cdd`,
    );
  }
  const levels = new Float32Array(image.data);
  return {
    width,
    height,
    levels,
    mean: windowMeans(image, levels),
    meanOfSquares: windowMeans(image, product(levels, levels)),
  };
}

function windowMeans(
  { width, height }: { width: number; height: number },
  values: Float32Array,
): Float32Array {
  return uniformFilterF32(values, width, height, SIZE, CROP);
}

function product(a: Float32Array, b: Float32Array): Float32Array {
  const out = new Float32Array(a.length);
  for (let i = 0; i < out.length; i++) out[i] = a[i]! * b[i]!;
  return out;
}

function similarity(a: Moments, b: Moments): number {
  const { width, height } = a;
  const meanOfProducts = windowMeans(a, product(a.levels, b.levels));
  let total = 0;
  for (let y = CROP; y < height - CROP; y++) {
    let row = 0;
    for (let i = y * width + CROP, end = (y + 1) * width - CROP; i < end; i++) {
      const ux = a.mean[i]!, uy = b.mean[i]!;
      const uxux = f(ux * ux), uyuy = f(uy * uy);
      const vx = f(SAMPLE * f(a.meanOfSquares[i]! - uxux));
      const vy = f(SAMPLE * f(b.meanOfSquares[i]! - uyuy));
      const vxy = f(SAMPLE * f(meanOfProducts[i]! - f(ux * uy)));
      const a1 = f(f(f(2 * ux) * uy) + C1), a2 = f(f(2 * vxy) + C2);
      const b1 = f(f(uxux + uyuy) + C1), b2 = f(f(vx + vy) + C2);
      row += f(f(a1 * a2) / f(b1 * b2));
    }
    total += row;
  }
  return total / ((width - 2 * CROP) * (height - 2 * CROP));
}
