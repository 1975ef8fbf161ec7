/** The discrete cosine transform of a whole image, MATLAB's `dct2` but for a factor. */
import { cos, sin } from "../../numeric/sin_cos.ts";
import { fourierTransform } from "../../numeric/fourier_transform.ts";
import type { Matrix } from "./matrix.ts";

const HALF_PI = 1.5707963267948966;
const SQRT_HALF = 0.7071067811865476;

/**
 * The orthonormal cosine transform of the second kind, times half the root of the number of pixels; of the image's size,
 * frequency 0 first.
 */
export function cosineTransform(image: Matrix): Matrix {
  return columns(columns(image));
}

/** Transforms each column, by one Fourier transform of the even samples and the odd ones backwards (Makhoul 1980), and transposes. */
function columns({ width, height, data }: Matrix): Matrix {
  const re = new Float64Array(data.length);
  for (let y = 0; y < height; y++) {
    const to = y % 2 === 0 ? y >> 1 : height - 1 - (y >> 1);
    re.set(data.subarray(y * width, (y + 1) * width), to * width);
  }
  const spectrum = fourierTransform(
    { re, im: new Float64Array(data.length) },
    height,
  );
  const turned = new Float64Array(data.length);
  for (let y = 0; y < height; y++) {
    const angle = HALF_PI * (y / height);
    const scale = y === 0 ? SQRT_HALF : 1;
    const cosine = scale * cos(angle), sine = scale * sin(angle);
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      turned[x * height + y] = cosine * spectrum.re[at]! +
        sine * spectrum.im[at]!;
    }
  }
  return { width: height, height: width, data: turned };
}
