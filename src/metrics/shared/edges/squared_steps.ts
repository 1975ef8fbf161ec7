/** How much images differ between neighbours in one direction. */
import type { Matrix } from "../../planes/matrix.ts";
import { padMatrix } from "../../planes/pad_matrix.ts";

/** Two places in a square of 2 × 2 pixels, 0 or 1 along each axis. */
export interface NeighbourStep {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
}

/**
 * The sum, over all places of the square, of the squared difference between two of its pixels: the largest of several
 * images at each place.
 *
 * @param images Of one size, at least one.
 * @param border `valid`: only places wholly inside; `replicate`: one for each pixel, beyond the edge the edge again.
 */
export function squaredSteps(
  images: readonly Matrix[],
  { from, to }: NeighbourStep,
  border: "valid" | "replicate",
): number {
  const right = Math.max(from[0], to[0]), bottom = Math.max(from[1], to[1]);
  const planes = border === "valid"
    ? images
    : images.map((image) =>
      padMatrix(image, { left: 0, right, top: 0, bottom }, border)
    );
  const { width, height } = planes[0]!;
  const start = from[1] * width + from[0], end = to[1] * width + to[0];
  let sum = 0;
  for (let y = 0; y < height - bottom; y++) {
    for (let x = 0; x < width - right; x++) {
      const at = y * width + x;
      let largest = 0;
      for (const { data } of planes) {
        largest = Math.max(
          largest,
          Math.abs(data[at + start]! - data[at + end]!),
        );
      }
      sum += largest * largest;
    }
  }
  return sum;
}
