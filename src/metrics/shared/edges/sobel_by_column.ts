/** The two Sobel operators as MATLAB's `conv2` sums them. */
import type { Matrix } from "../../planes/matrix.ts";
import { padMatrix } from "../../planes/pad_matrix.ts";
import type { SobelResponses } from "./sobel_responses.ts";

/**
 * Both responses at every pixel, zeros beyond the border, summed column by column from the lower right to the upper left.
 *
 * Equal to those of `sobelResponses` on whole levels; on others the order decides which of them are 0.
 */
export function sobelByColumn(image: Matrix): SobelResponses {
  const { width, height } = image;
  const { width: wide, data } = padMatrix(
    image,
    { left: 1, right: 1, top: 1, bottom: 1 },
    "zero",
  );
  const across = new Float64Array(width * height);
  const down = new Float64Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const above = y * wide + x, here = above + wide, below = here + wide;
      across[y * width + x] = data[below + 2]! + 2 * data[here + 2]! +
        data[above + 2]! - data[below]! - 2 * data[here]! - data[above]!;
      down[y * width + x] = data[below + 2]! - data[above + 2]! +
        2 * data[below + 1]! - 2 * data[above + 1]! + data[below]! -
        data[above]!;
    }
  }
  return { across, down };
}
