/** Squared differences of neighbouring pixels, summed. */
import type { LoadedImage } from "../kernels/loaded_triple.ts";
import { oncePer } from "../kernels/once_per.ts";

/** Squared differences along one direction. */
export interface SquaredDifferences {
  /** How many: 0 in an image of one pixel along this direction. */
  readonly count: number;
  /** Their sum in float32, pairwise. */
  readonly pairwise: number;
  readonly exact: number;
}

/** H·(W-1) differences between columns and (H-1)·W between rows. */
export const squaredDifferences: (
  image: LoadedImage,
) => {
  readonly across: SquaredDifferences;
  readonly down: SquaredDifferences;
} = oncePer((image: LoadedImage) => {
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
): SquaredDifferences {
  const count = perRow * rows, { calls } = workspace;
  return workspace.lend(() => {
    const to = workspace.take(16);
    calls.squaredSteps(bytes, step, width, perRow, rows, to);
    const [pairwise, exact] = workspace.doubles(to, 2);
    return { count, pairwise: pairwise!, exact: exact! };
  });
}
