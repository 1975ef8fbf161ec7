/** The discrete cosine transform of a whole image, MATLAB's `dct2` but for a factor. */
import { cos, sin } from "../../numeric/sin_cos.ts";
import {
  type LoadedPlane,
  planeOf,
  takePlane,
} from "../filters/loaded_plane.ts";
import type { LoadedImage } from "../kernels/loaded_triple.ts";
import type { Matrix } from "../planes/matrix.ts";
import { matrixOfPlane } from "../planes/matrix_of_plane.ts";
import { putFourierPlan } from "./fourier_plan.ts";

const HALF_PI = 1.5707963267948966;
const SQRT_HALF = 0.7071067811865476;

/**
 * The orthonormal cosine transform of the second kind of an image's levels, times half the root of the number of pixels; of
 * the image's size, frequency 0 first.
 */
export function cosineTransform(image: LoadedImage): Matrix {
  return image.workspace.lend(() =>
    matrixOfPlane(columns(columns(planeOf(image))))
  );
}

/** Transforms each column, and transposes. */
function columns(
  { workspace, width, height, samples, stride }: LoadedPlane,
): LoadedPlane {
  const plan = putFourierPlan(workspace, height);
  const cosines = new Float64Array(height + 1);
  const sines = new Float64Array(height + 1);
  for (let y = 0; y < height; y++) {
    const angle = HALF_PI * (y / height);
    const scale = y === 0 ? SQRT_HALF : 1;
    cosines[y] = scale * cos(angle);
    sines[y] = scale * sin(angle);
  }
  const turned = takePlane(workspace, height, 4 * Math.ceil(width / 4));
  workspace.calls.cosineDown(
    samples,
    stride,
    width,
    height,
    plan.at,
    workspace.put(cosines),
    workspace.put(sines),
    turned.samples,
    turned.stride,
    workspace.take(plan.work),
  );
  return { ...turned, height: width };
}
