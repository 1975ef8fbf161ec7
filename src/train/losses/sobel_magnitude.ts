import { plus } from "../tape/arithmetic.ts";
import { mirrored } from "../tape/borders.ts";
import { convolution } from "../tape/convolution.ts";
import { magnitude } from "../tape/pointwise.ts";
import type { Tape } from "../tape/tape.ts";
import type { TapeTensor } from "../tape/tensor.ts";

const ACROSS = [-1, 0, 1, -2, 0, 2, -1, 0, 1];
const DOWN = [1, 2, 1, 0, 0, 0, -1, -2, -1];

/** |Sobel across| + |Sobel down| of one plane, mirrored beyond its borders: SeaFusion's and CDDFuse's strength of texture. */
export function sobelMagnitude(tape: Tape, of: TapeTensor): TapeTensor {
  const bordered = mirrored(tape, of, 1);
  const [across, down] = [ACROSS, DOWN].map((numbers) => {
    const kernel = tape.constant({ channels: 1, height: 3, width: 3 }, numbers);
    return magnitude(
      tape,
      convolution(tape, bordered, kernel, null, { rows: 3, columns: 3 }),
    );
  });
  return plus(tape, across!, down!);
}
