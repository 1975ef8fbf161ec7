/** AG: average gradient, the mean root of half the squared gradient (Cui et al. 2015). */
import type { Gray } from "../../../../src/image/gray.ts";
import { meanF32 } from "./mean_f32.ts";
import { sizeOf } from "../../../../src/metrics/triple.ts";
import { UndefinedMetricError } from "../../../../src/metrics/undefined_metric_error.ts";

/**
 * The mean over all H·W pixels in float32, pairwise.
 *
 * @throws {UndefinedMetricError} for an image one pixel wide or high, which has no gradient.
 */
export function agCdd(image: Gray): number {
  return meanF32(new Float32Array(gradientStrength(image)));
}

/**
 * The same gradient and the same mean over H·W in float64.
 *
 * @throws {UndefinedMetricError} for an image one pixel wide or high, which has no gradient.
 */
export function agStrict(image: Gray): number {
  const strength = gradientStrength(image);
  let sum = 0;
  for (let i = 0; i < strength.length; i++) sum += strength[i]!;
  return sum / strength.length;
}

/** √((Gx² + Gy²) / 2) with central differences inside and one-sided ones at the border. */
function gradientStrength(image: Gray): Float64Array {
  const { width, height, data } = image;
  if (width < 2 || height < 2) {
    throw new UndefinedMetricError(
      "AG",
      `${sizeOf(image)} is under 2 px a side and has no gradient`,
    );
  }
  const strength = new Float64Array(data.length);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    const above = Math.max(y - 1, 0), below = Math.min(y + 1, height - 1);
    for (let x = 0; x < width; x++) {
      const left = Math.max(x - 1, 0), right = Math.min(x + 1, width - 1);
      const gx = (data[row + right]! - data[row + left]!) / (right - left);
      const gy = (data[below * width + x]! - data[above * width + x]!) /
        (below - above);
      strength[row + x] = Math.sqrt((gx * gx + gy * gy) / 2);
    }
  }
  return strength;
}
