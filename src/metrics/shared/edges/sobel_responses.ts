/** The two Sobel operators on an image of real numbers. */
import type { Border } from "../../planes/border.ts";
import type { Matrix } from "../../planes/matrix.ts";
import { padMatrix } from "../../planes/pad_matrix.ts";

/** One response of each operator a pixel, row-major. */
export interface SobelResponses {
  /** Right less left, weighted 1 2 1 down the column. */
  readonly across: Float64Array;
  /** Below less above, weighted 1 2 1 along the row. */
  readonly down: Float64Array;
}

/**
 * Both responses at every pixel, exact for whole levels.
 *
 * For other numbers the order of the sum decides whether equal neighbours cancel or leave a rounding error: it is that of
 * scipy's `convolve2d`, row by row from the lower right to the upper left.
 *
 * @param beside What lies left and right of the image.
 * @param beyond What lies above and below it: the same unless told.
 */
export function sobelResponses(
  image: Matrix,
  beside: Exclude<Border, "valid">,
  beyond: Exclude<Border, "valid"> = beside,
): SobelResponses {
  const { width, height } = image;
  const { width: wide, data } = padMatrix(
    padMatrix(image, { left: 1, right: 1, top: 0, bottom: 0 }, beside),
    { left: 0, right: 0, top: 1, bottom: 1 },
    beyond,
  );
  const across = new Float64Array(width * height);
  const down = new Float64Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const above = y * wide + x, here = above + wide, below = here + wide;
      across[y * width + x] = data[below + 2]! - data[below]! +
        2 * data[here + 2]! - 2 * data[here]! + data[above + 2]! -
        data[above]!;
      down[y * width + x] = data[below + 2]! + 2 * data[below + 1]! +
        data[below]! - data[above + 2]! - 2 * data[above + 1]! - data[above]!;
    }
  }
  return { across, down };
}
