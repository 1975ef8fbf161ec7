/** The windows of torchmetrics: gaussian 11x11 of sigma 1.5 at every pixel in float32, edges reflected. */
import { exp } from "../../../numeric/exp.ts";
import type { LoadedImage } from "../../kernels/loaded_triple.ts";
import type { Matrix } from "../../planes/matrix.ts";
import { padMatrix } from "../../planes/pad_matrix.ts";
import { filterF32 } from "./filter_f32.ts";
import { levelMoments } from "./level_moments.ts";
import { outerProductF32 } from "./outer_product_f32.ts";
import type { WindowMoments } from "./window_moments.ts";

const f = Math.fround;
const REACH = 5;
const MARGINS = { left: REACH, right: REACH, top: REACH, bottom: REACH };

/** Of levels 0..255, for images of at least 6 px a side; a variance is at least 0. */
export const torchmetricsMoments: (image: LoadedImage) => WindowMoments =
  levelMoments({
    means: (image) => filterF32(padMatrix(image, MARGINS, "reflect"), WINDOW),
    round: f,
    clamped: true,
  });

const WINDOW = gaussianSquare();

/** Distances are divided by sigma before they are squared, which moves the last place of some weights. */
function gaussianSquare(): Matrix {
  const weights = Float64Array.from({ length: 2 * REACH + 1 }, (_, at) => {
    const distance = f((at - REACH) / 1.5);
    return f(exp(-f(distance * distance) / 2));
  });
  const sum = f(weights.reduce((all, weight) => all + weight, 0));
  const row = weights.map((weight) => f(weight / sum));
  return outerProductF32(row, row);
}
