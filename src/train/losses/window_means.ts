import { gaussianKernel } from "../../metrics/filters/gaussian_kernel.ts";
import { convolution } from "../tape/convolution.ts";
import type { Tape } from "../tape/tape.ts";
import type { TapeTensor } from "../tape/tensor.ts";

/** Side of the window in pixels, and the standard deviation of its Gaussian (Wang et al., 2004). */
const SIDE = 11;
const SIGMA = 1.5;
const TAPS = gaussianKernel(SIDE, SIGMA);

/**
 * Gaussian-weighted means of one plane over all windows of 11 × 11 that lie inside: a plane smaller by 10 each way.
 *
 * @throws {RangeError} if the plane is smaller than the window.
 */
export function windowMeans(tape: Tape, of: TapeTensor): TapeTensor {
  const taps = tape.constant({ channels: 1, height: 1, width: SIDE }, TAPS);
  const along = convolution(tape, of, taps, null, { rows: 1, columns: SIDE });
  return convolution(tape, along, taps, null, { rows: SIDE, columns: 1 });
}
