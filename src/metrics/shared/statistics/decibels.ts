/** Ratios on a logarithmic scale. */
import { ln } from "../../../numeric/ln.ts";

const LN10 = ln(10);

/** Ten times the decimal logarithm of a ratio of squares: -Infinity for 0, Infinity for Infinity, NaN for NaN. */
export function decibels(ratio: number): number {
  return 10 * (ln(ratio) / LN10);
}
