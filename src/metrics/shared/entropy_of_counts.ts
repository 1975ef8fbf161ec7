/** Shannon entropy of any histogram, joint ones among them. */
import { ln } from "../../numeric/ln.ts";

const LN2 = ln(2);

/**
 * Entropy in bits of counts whose sum is `total` (Shannon 1948); at least 0.
 *
 * The sum takes the counts in order and leaves out zeros: a joint histogram of which one image is constant has the bits
 * of the other image's own entropy.
 */
export function entropyOfCounts(counts: Uint32Array, total: number): number {
  let sum = 0;
  for (let at = 0; at < counts.length; at++) {
    const count = counts[at]!;
    if (count > 0) sum += count / total * (ln(total / count) / LN2);
  }
  return sum;
}
