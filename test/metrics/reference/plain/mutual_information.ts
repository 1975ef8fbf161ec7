/** Mutual information of two images from their 256 × 256 joint histogram. */
import type { Gray } from "../../../../src/image/gray.ts";
import { ln } from "../../../../src/numeric/ln.ts";
import { histogram } from "./histogram.ts";

/**
 * Mutual information in nats, at least 0; exactly 0 when either image is constant.
 *
 * @param a An image.
 * @param b An image of the same size.
 */
export function mutualInformation(a: Gray, b: Gray): number {
  const pixels = a.data.length;
  const joint = new Uint32Array(65536);
  for (let i = 0; i < pixels; i++) joint[(a.data[i]! << 8) | b.data[i]!]!++;
  const countsA = histogram(a), countsB = histogram(b);
  let sum = 0;
  for (let i = 0; i < 256; i++) {
    const countA = countsA[i]!;
    if (countA === 0) continue;
    for (let j = 0; j < 256; j++) {
      const count = joint[(i << 8) | j]!;
      if (count > 0) sum += count * ln(count * pixels / (countA * countsB[j]!));
    }
  }
  return Math.max(sum / pixels, 0);
}
