import { convolution } from "../tape/convolution.ts";
import { zeroBordered } from "../tape/borders.ts";
import type { Tape } from "../tape/tape.ts";
import type { TapeTensor } from "../tape/tensor.ts";

const EIGHTH = 1 / 8;
/** The eight neighbours' mean less the pixel, row by row. */
export const LOCAL_CONTRAST: readonly number[] = [
  EIGHTH,
  EIGHTH,
  EIGHTH,
  EIGHTH,
  -1,
  EIGHTH,
  EIGHTH,
  EIGHTH,
  EIGHTH,
];

/**
 * The mean of a pixel's eight neighbours less the pixel: MMDRFuse's "gradient", of one plane, zeros beyond it.
 */
export function localContrast(tape: Tape, of: TapeTensor): TapeTensor {
  const kernel = tape.constant(
    { channels: 1, height: 3, width: 3 },
    LOCAL_CONTRAST,
  );
  const bordered = zeroBordered(tape, of, 1);
  return convolution(tape, bordered, kernel, null, { rows: 3, columns: 3 });
}
