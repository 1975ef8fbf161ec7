/** AG: average gradient, the mean root of half the squared gradient (Cui et al. 2015). */
import { borderedRowsBytes } from "./kernels/bordered_rows.ts";
import type { LoadedImage } from "./kernels/loaded_triple.ts";
import { sizeOf } from "./triple.ts";
import { UndefinedMetricError } from "./undefined_metric_error.ts";

/**
 * The mean over all H·W pixels in float32, pairwise.
 *
 * The gradient has central differences inside and one-sided ones at the border.
 *
 * @throws {UndefinedMetricError} for an image one pixel wide or high, which has no gradient.
 */
export function agCdd(image: LoadedImage): number {
  const { workspace, width, height, pixels, bytes } = checked(image);
  return workspace.lend(() => {
    const strength = workspace.take(4 * pixels);
    const rows = workspace.take(borderedRowsBytes(width));
    workspace.calls.gradientStrengthF32(bytes, width, height, strength, rows);
    return Math.fround(
      workspace.calls.pairwiseSum(strength, pixels) / pixels,
    );
  });
}

/**
 * The same gradient and the same mean over H·W in float64.
 *
 * @throws {UndefinedMetricError} for an image one pixel wide or high, which has no gradient.
 */
export function agStrict(image: LoadedImage): number {
  const { workspace, width, height, pixels, bytes } = checked(image);
  return workspace.lend(() => {
    const rows = workspace.take(borderedRowsBytes(width));
    const line = workspace.take(4 * width + 32);
    const { calls } = workspace;
    return calls.gradientStrengthSum(bytes, width, height, rows, line) / pixels;
  });
}

function checked(image: LoadedImage): LoadedImage {
  if (image.width < 2 || image.height < 2) {
    throw new UndefinedMetricError(
      "AG",
      `${sizeOf(image)} is under 2 px a side and has no gradient`,
    );
  }
  return image;
}
