/** Shannon entropy of the grey-level histogram. */
import { entropyOfCounts } from "./entropy_of_counts.ts";
import { histogram } from "./histogram.ts";
import type { LoadedImage } from "../kernels/loaded_triple.ts";

/**
 * Entropy of the 256-level histogram in bits, 0..8 (Shannon 1948).
 *
 * Always defined: a constant image has 0 bits.
 */
export function entropy(image: LoadedImage): number {
  return entropyOfCounts(histogram(image), image.pixels);
}
