/** What a spectrum of odd sides does to its image when it is put back one place off, as MetricsLab does. */
import { cos, sin } from "../../../numeric/sin_cos.ts";
import { type Matrix, matrixOf } from "../../planes/matrix.ts";

const TWO_PI = 6.283185307179586;

/**
 * By what each pixel is multiplied: a complex wave once through each odd side.
 *
 * An even side adds nothing: cosine 1 and sine 0 where both are even.
 */
export function shiftedWave(
  width: number,
  height: number,
): { cosine: Matrix; sine: Matrix } {
  const turn = (at: number): number => {
    const x = at % width, y = Math.floor(at / width);
    return TWO_PI * ((width % 2) * x / width + (height % 2) * y / height);
  };
  return {
    cosine: matrixOf(width, height, (at) => cos(turn(at))),
    sine: matrixOf(width, height, (at) => sin(turn(at))),
  };
}
