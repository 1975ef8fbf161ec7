/** Points of the unit circle from IEEE basic operations only: the same bits in every JavaScript engine. */
import { cos, sin } from "./sin_cos.ts";

const TWO_PI = 6.283185307179586;

/** Of the multiples of a circle's part. */
export interface Circle {
  readonly cosines: Float64Array;
  readonly sines: Float64Array;
}

/** Cosines and sines of all multiples of a circle's `parts`-th part; those of quarters are exact, mirrored ones mirrored. */
export function circle(parts: number): Circle {
  const cosines = new Float64Array(parts), sines = new Float64Array(parts);
  for (let at = 0; at < parts; at++) {
    const eighths = Math.floor(8 * at / parts);
    // Quarters from the nearest axis, so that mirrored angles have mirrored values to the last bit.
    const quarter = (eighths + 1) >> 1;
    const angle = TWO_PI * ((4 * at - quarter * parts) / (4 * parts));
    const c = cos(angle), s = sin(angle);
    cosines[at] = [c, -s, -c, s][quarter % 4]!;
    sines[at] = [s, c, -s, -c][quarter % 4]!;
  }
  return { cosines, sines };
}
