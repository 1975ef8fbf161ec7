/** SF: spatial frequency, the root of the mean squared horizontal plus vertical difference (Eskicioglu & Fisher 1995). */
import type { LoadedImage } from "./kernels/loaded_triple.ts";
import { oncePer } from "./kernels/once_per.ts";
import { sizeOf } from "./triple.ts";
import { UndefinedMetricError } from "./undefined_metric_error.ts";

/**
 * Means over the H·(W-1) and (H-1)·W differences, in float32 with pairwise sums.
 *
 * NaN for an image one pixel wide or high, where the evaluator averages no differences.
 */
export function sfCdd(image: LoadedImage): number {
  const { across, down } = squaredDifferences(image);
  return Math.fround(Math.sqrt(Math.fround(
    Math.fround(across.pairwise / across.count) +
      Math.fround(down.pairwise / down.count),
  )));
}

/**
 * The same means in float64; the sums of squares are exact integers.
 *
 * @throws {UndefinedMetricError} for an image one pixel wide or high.
 */
export function sfStrict(image: LoadedImage): number {
  if (image.width < 2 || image.height < 2) {
    throw new UndefinedMetricError(
      "SF",
      `${sizeOf(image)} is under 2 px a side and has no differences to average`,
    );
  }
  const { across, down } = squaredDifferences(image);
  return Math.sqrt(across.exact / across.count + down.exact / down.count);
}

interface Sums {
  readonly count: number;
  /** In float32, pairwise. */
  readonly pairwise: number;
  readonly exact: number;
}

const squaredDifferences = oncePer((image: LoadedImage) => {
  const { width, height } = image;
  return {
    across: sums(image, 1, width - 1, height),
    down: sums(image, width, width, height - 1),
  };
});

function sums(
  { workspace, bytes, width }: LoadedImage,
  step: number,
  perRow: number,
  rows: number,
): Sums {
  const count = perRow * rows, { calls } = workspace;
  return workspace.lend(() => {
    const squares = workspace.take(4 * count);
    calls.squaredSteps(bytes, step, width, perRow, rows, squares);
    return {
      count,
      pairwise: calls.pairwiseSum(squares, count),
      exact: calls.exactSum(squares, count),
    };
  });
}
