/** Feature mutual information of wavelet coefficients. */
import type { LoadedImage, LoadedTriple } from "../../kernels/loaded_triple.ts";
import { oncePer } from "../../kernels/once_per.ts";
import { levelMatrix } from "../../planes/level_matrix.ts";
import type { Matrix } from "../../planes/matrix.ts";
import { meyerWavelet } from "../../planes/meyer_wavelet.ts";
import { featureInformation } from "./feature_information.ts";
import { ofEachImage } from "../of_each_image.ts";

/** The same whatever the levels are multiplied by, for the coefficients are stretched to 0..1. */
export const waveletInformation: (triple: LoadedTriple) => number = oncePer((
  triple: LoadedTriple,
) => featureInformation(ofEachImage(triple, coefficients)));

/** The quarters in one plane: the approximation, right of it the horizontal, below the vertical and the diagonal details. */
const coefficients: (image: LoadedImage) => Matrix = oncePer((
  image: LoadedImage,
) => {
  const { approximation, horizontal, vertical, diagonal } = meyerWavelet(
    levelMatrix(image),
  );
  const { width, height } = approximation;
  const data = new Float64Array(4 * width * height);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    const put = (quarter: Matrix, to: number): void =>
      data.set(quarter.data.subarray(row, row + width), to);
    put(approximation, 2 * row);
    put(horizontal, 2 * row + width);
    put(vertical, 2 * (row + width * height));
    put(diagonal, 2 * (row + width * height) + width);
  }
  stretch(data);
  return { width: 2 * width, height: 2 * height, data };
});

/** To 0..1; equal samples become 1. */
function stretch(data: Float64Array): void {
  let least = Infinity, most = -Infinity;
  for (const value of data) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const span = most - least;
  for (let at = 0; at < data.length; at++) {
    data[at] = span === 0 ? 1 : (data[at]! - least) / span;
  }
}
