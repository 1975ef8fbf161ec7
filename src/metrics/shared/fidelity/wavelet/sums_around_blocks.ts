/** Sums over windows around the blocks of a band. */
import { type Matrix, matrixOf } from "../../../planes/matrix.ts";
import { padMatrix } from "../../../planes/pad_matrix.ts";

const BLOCK = 3;

/**
 * The sum of all samples in a square window around the middle of each 3x3 block, mirrored beyond the border with the edge
 * once.
 *
 * @param band Of whole blocks.
 * @param side Of the window, odd.
 */
export function sumsAroundBlocks(band: Matrix, side: number): Matrix {
  const half = (side - 1) / 2;
  const padded = padMatrix(
    band,
    { left: half, right: half, top: half, bottom: half },
    "reflect",
  );
  const wide = band.width / BLOCK, high = band.height / BLOCK;
  const across = matrixOf(wide, padded.height, (at) => {
    const from = Math.floor(at / wide) * padded.width + BLOCK * (at % wide) + 1;
    let sum = 0;
    for (let i = 0; i < side; i++) sum += padded.data[from + i]!;
    return sum;
  });
  return matrixOf(wide, high, (at) => {
    const from = (BLOCK * Math.floor(at / wide) + 1) * wide + at % wide;
    let sum = 0;
    for (let i = 0; i < side; i++) sum += across.data[from + i * wide]!;
    return sum;
  });
}
