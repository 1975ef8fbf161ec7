/** EN: Shannon entropy of the grey-level histogram. The same definition serves both profiles. */
import type { Gray } from "../../../../src/image/gray.ts";
import { ln } from "../../../../src/numeric/ln.ts";
import { histogram } from "./histogram.ts";

const LN2 = ln(2);

/**
 * Entropy of the 256-level histogram in bits, 0..8 (Shannon 1948).
 *
 * Always defined: a constant image has 0 bits.
 */
export function en(image: Gray): number {
  const pixels = image.data.length;
  let sum = 0;
  for (const count of histogram(image)) {
    if (count > 0) sum += count / pixels * (ln(pixels / count) / LN2);
  }
  return sum;
}
