/** Powers from IEEE basic operations only: the same bits in every JavaScript engine, unlike `Math.pow`. */
import { exp } from "./exp.ts";
import { ln } from "./ln.ts";

/**
 * x^y for x >= 0, within |y · ln x| + 2 ulp: e^(y · ln x).
 *
 * @param x At least 0; a negative number gives NaN, but 1 for y = 0.
 */
export function pow(x: number, y: number): number {
  if (y === 0 || x === 1) return 1;
  if (x === 0) return y > 0 ? 0 : Infinity;
  return exp(y * ln(x));
}
