/** Shannon entropy of the grey-level histogram. */
import { ln } from "../../numeric/ln.ts";
import { histogram } from "./histogram.ts";
import type { LoadedImage } from "../kernels/loaded_triple.ts";

const LN2 = ln(2);

/**
 * Entropy of the 256-level histogram in bits, 0..8 (Shannon 1948).
 *
 * Always defined: a constant image has 0 bits.
 */
export function entropy(image: LoadedImage): number {
  let sum = 0;
  for (const count of histogram(image)) {
    if (count > 0) {
      sum += count / image.pixels * (ln(image.pixels / count) / LN2);
    }
  }
  return sum;
}
