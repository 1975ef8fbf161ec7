/** The mean strength of an image's edges. */
import type { SobelResponses } from "./sobel_responses.ts";

/**
 * The mean over all pixels of the root of both squared responses.
 *
 * @param least Added below the root.
 */
export function meanEdge({ across, down }: SobelResponses, least = 0): number {
  let sum = 0;
  for (let at = 0; at < across.length; at++) {
    const x = across[at]!, y = down[at]!;
    sum += Math.sqrt(x * x + y * y + least);
  }
  return sum / across.length;
}
