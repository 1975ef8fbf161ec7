/**
 * Arc tangent from IEEE basic operations only: the same bits in every JavaScript engine.
 *
 * `Math.atan` is implementation-defined in ECMAScript; a digest over metric values may not rest on it.
 */

const PI = 3.141592653589793;
const TAN_PI_8 = 0.41421356237309503;
const PI_4 = 0.7853981633974483;
/** 1/3, 1/5, ... with alternating signs: at |t| <= tan(π/16) the next term is below 2^-57. */
const TERMS = Array.from(
  { length: 13 },
  (_, i) => (i % 2 === 0 ? -1 : 1) / (2 * i + 3),
);
const TAN_PI_16 = 0.198912367379658;
const ATAN_PI_8 = 0.39269908169872414;

/** The angle in −π/2..π/2 whose tangent is `x`, within 2 ulp; NaN gives NaN. */
export function atan(x: number): number {
  if (x < 0) return -atan(-x);
  if (x > 1) return x === Infinity ? PI / 2 : PI / 2 - atan(1 / x);
  if (x > 0.6681786379192989) return PI_4 + small((x - 1) / (1 + x));
  if (x > TAN_PI_16) {
    return ATAN_PI_8 + small((x - TAN_PI_8) / (1 + x * TAN_PI_8));
  }
  return small(x);
}

function small(t: number): number {
  const square = t * t;
  let sum = 0;
  for (let i = TERMS.length - 1; i >= 0; i--) {
    sum = (sum + TERMS[i]!) * square;
  }
  return t + t * sum;
}
