/** SF: spatial frequency, the root of the mean squared horizontal plus vertical difference (Eskicioglu & Fisher 1995). */
import type { Gray } from "../../../../src/image/gray.ts";
import { meanF32 } from "./mean_f32.ts";
import { sizeOf } from "../../../../src/metrics/triple.ts";
import { UndefinedMetricError } from "../../../../src/metrics/undefined_metric_error.ts";

/**
 * Means over the H·(W-1) and (H-1)·W differences, in float32 with pairwise sums.
 *
 * NaN for an image one pixel wide or high, where the evaluator averages no differences.
 */
export function sfCdd({ width, height, data }: Gray): number {
  const across = new Float32Array(height * (width - 1));
  const down = new Float32Array((height - 1) * width);
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 1; x < width; x++) {
      const d = data[y * width + x]! - data[y * width + x - 1]!;
      across[i++] = d * d;
    }
  }
  for (let i = 0; i < down.length; i++) {
    const d = data[i + width]! - data[i]!;
    down[i] = d * d;
  }
  return Math.fround(Math.sqrt(Math.fround(meanF32(across) + meanF32(down))));
}

/**
 * The same means in float64; the sums of squares are exact integers.
 *
 * @throws {UndefinedMetricError} for an image one pixel wide or high.
 */
export function sfStrict(image: Gray): number {
  const { width, height, data } = image;
  if (width < 2 || height < 2) {
    throw new UndefinedMetricError(
      "SF",
      `${sizeOf(image)} is under 2 px a side and has no differences to average`,
    );
  }
  let across = 0, down = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 1; x < width; x++) {
      const d = data[y * width + x]! - data[y * width + x - 1]!;
      across += d * d;
    }
  }
  for (let i = width; i < data.length; i++) {
    const d = data[i]! - data[i - width]!;
    down += d * d;
  }
  return Math.sqrt(
    across / (height * (width - 1)) + down / ((height - 1) * width),
  );
}
