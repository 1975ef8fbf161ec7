/** Correlation with a small window, as OpenCV's `filter2D`; of odd windows also MATLAB's `filter2`. Nothing is turned round. */
import type { Border } from "./border.ts";
import { filterInTurn } from "./filter_in_turn.ts";
import type { Matrix } from "./matrix.ts";

/**
 * Each sample is the sum of the window's weights times the samples below it, left to right and top to bottom; the window's
 * middle is at `floor(size / 2)`, for an even side right of the centre.
 *
 * @returns The size of the image, or under `valid` less the window's size less 1 (empty where the window does not fit).
 */
export function filter(image: Matrix, window: Matrix, border: Border): Matrix {
  return filterInTurn(image, [window], border);
}
