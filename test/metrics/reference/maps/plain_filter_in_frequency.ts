/** The plain reference of `filterInFrequency`: filtering an image, taken to repeat without end, by what becomes of each of its frequencies. */
import { fourierTransform } from "../../../numeric/plain_fourier_transform.ts";
import type { Matrix } from "../../../../src/metrics/planes/matrix.ts";

/**
 * The real part of the inverse transform of the spectrum times the response.
 *
 * @param images Two images of one size; both go through one transform, as real and as imaginary part.
 * @param response One real factor a frequency, of the images' size, frequency 0 first. It has to be point-symmetric, the
 * same at (x, y) and (width − x, height − y): only such a response leaves real images real.
 */
export function plainFilterInFrequency(
  [one, other]: readonly [Matrix, Matrix],
  response: Matrix,
): [Matrix, Matrix] {
  const { width, height } = one;
  const spectrum = columnsThenRows(
    { re: one.data.slice(), im: other.data.slice() },
    width,
    height,
  );
  const size = width * height;
  for (let x = 0; x < width; x++) {
    for (let y = 0; y < height; y++) {
      const factor = response.data[y * width + x]! / size;
      spectrum.re[x * height + y]! *= factor;
      spectrum.im[x * height + y]! *= factor;
    }
  }
  // The inverse is the transform with the parts exchanged; the spectrum lies transposed and comes back upright.
  const { re, im } = columnsThenRows(
    { re: spectrum.im, im: spectrum.re },
    height,
    width,
  );
  return [{ width, height, data: im }, { width, height, data: re }];
}

interface Parts {
  readonly re: Float64Array;
  readonly im: Float64Array;
}

/** The spectrum of a complex image, transposed. */
function columnsThenRows(
  image: Parts,
  width: number,
  height: number,
): Parts {
  const { re, im } = fourierTransform(image, height);
  return fourierTransform({
    re: transposed(re, width, height),
    im: transposed(im, width, height),
  }, width);
}

/** In tiles, so that both sides stay in the processor's cache. */
function transposed(
  data: Float64Array,
  width: number,
  height: number,
): Float64Array {
  const turned = new Float64Array(data.length), tile = 32;
  for (let top = 0; top < height; top += tile) {
    const bottom = Math.min(top + tile, height);
    for (let left = 0; left < width; left += tile) {
      const right = Math.min(left + tile, width);
      for (let y = top; y < bottom; y++) {
        for (let x = left; x < right; x++) {
          turned[x * height + y] = data[y * width + x]!;
        }
      }
    }
  }
  return turned;
}
