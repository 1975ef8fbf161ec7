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
  // Most counts of a joint histogram are small, and many are the same.
  const terms = new Float64Array(FEW);
  for (let at = 0; at < counts.length; at++) {
    const count = counts[at]!;
    if (count === 0) continue;
    if (count >= FEW) sum += termOf(count, total);
    else sum += terms[count] ||= termOf(count, total);
  }
  return sum;
}

/** Below this many, what a count adds is remembered. */
const FEW = 1024;

function termOf(count: number, total: number): number {
  return count / total * (ln(total / count) / LN2);
}
