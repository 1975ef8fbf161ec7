/**
 * SSIM as its authors define it (Wang, Bovik, Sheikh & Simoncelli 2004).
 *
 * Gaussian 11x11 window of sigma 1.5, positions where it fits wholly, population moments, K1 0.01, K2 0.03, L = 255,
 * float64.
 */
import type { Gray } from "../../../../src/image/gray.ts";
import { filterValid } from "./filters/filter_valid.ts";
import { gaussianKernel } from "../../../../src/metrics/filters/gaussian_kernel.ts";
import { type DoublePlane, planeOf, product } from "./filters/double_plane.ts";
import { sizeOf, type Triple } from "../../../../src/metrics/triple.ts";
import { UndefinedMetricError } from "../../../../src/metrics/undefined_metric_error.ts";

const SIZE = 11;
const KERNEL = gaussianKernel(SIZE, 1.5);
const C1 = 6.5025;
const C2 = 58.5225;

/**
 * The mean of the fused image's similarities with its two sources, in [-1, 1].
 *
 * @throws {UndefinedMetricError} for an image under 11 px a side.
 */
export function ssimStrict({ ir, vi, fused }: Triple): number {
  const moments = momentsOf(fused);
  return (similarity(moments, momentsOf(ir)) +
    similarity(moments, momentsOf(vi))) / 2;
}

interface Moments {
  readonly levels: DoublePlane;
  readonly mean: Float64Array;
  readonly meanOfSquares: Float64Array;
}

function momentsOf(image: Gray): Moments {
  if (image.width < SIZE || image.height < SIZE) {
    throw new UndefinedMetricError(
      "SSIM",
      `${
        sizeOf(image)
      } is under ${SIZE} px a side, the window of profile strict`,
    );
  }
  const levels = planeOf(image);
  const mean = filterValid(levels, KERNEL).data;
  return {
    levels,
    mean,
    meanOfSquares: filterValid(product(levels, levels), KERNEL).data,
  };
}

function similarity(a: Moments, b: Moments): number {
  const meanOfProducts = filterValid(product(a.levels, b.levels), KERNEL).data;
  let total = 0;
  for (let i = 0; i < meanOfProducts.length; i++) {
    const ux = a.mean[i]!, uy = b.mean[i]!;
    const uxux = ux * ux, uyuy = uy * uy, uxuy = ux * uy;
    const vx = a.meanOfSquares[i]! - uxux,
      vy = b.meanOfSquares[i]! - uyuy,
      vxy = meanOfProducts[i]! - uxuy;
    total += (2 * uxuy + C1) * (2 * vxy + C2) /
      ((uxux + uyuy + C1) * (vx + vy + C2));
  }
  return total / meanOfProducts.length;
}
