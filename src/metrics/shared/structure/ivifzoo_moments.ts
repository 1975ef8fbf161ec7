/** The windows of IVIF-ZOO: gaussian of 11 and sigma 1.5, columns and then rows, in float32. */
import type { Matrix } from "../../planes/matrix.ts";
import { filterF32 } from "./filter_f32.ts";
import { gaussianKernelF32 } from "./gaussian_kernel_f32.ts";
import { type WindowMoments, windowMoments } from "./window_moments.ts";

const SIZE = 11;
const WEIGHTS = gaussianKernelF32(SIZE);
const COLUMN = { width: 1, height: SIZE, data: WEIGHTS };
const ROW = { width: SIZE, height: 1, data: WEIGHTS };

/** Where they fit wholly; a direction in which the image has less than 11 px is not filtered. */
export function ivifzooMoments(image: Matrix): WindowMoments {
  return windowMoments(image, { means, round: Math.fround });
}

function means(image: Matrix): Matrix {
  const down = image.height < SIZE ? image : filterF32(image, COLUMN);
  return down.width < SIZE ? down : filterF32(down, ROW);
}
