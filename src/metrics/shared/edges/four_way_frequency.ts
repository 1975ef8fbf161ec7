/** Spatial frequency in four directions (Zheng, Essock, Hansen & Haun 2007). */
import type { Matrix } from "../../planes/matrix.ts";
import { type NeighbourStep, squaredSteps } from "./squared_steps.ts";

const STRAIGHT: readonly NeighbourStep[] = [
  { from: [0, 0], to: [1, 0] },
  { from: [0, 0], to: [0, 1] },
];
const DIAGONAL: readonly NeighbourStep[] = [
  { from: [0, 0], to: [1, 1] },
  { from: [1, 0], to: [0, 1] },
];

/**
 * The summed squared differences along a row, a column and both diagonals, divided by the number of pixels; of several
 * images the largest difference at each place.
 *
 * @param weight What the squares along diagonals are multiplied by.
 */
export function fourWayFrequency(
  images: readonly Matrix[],
  weight: number,
  border: "valid" | "replicate",
): number {
  const sum = (steps: readonly NeighbourStep[]): number =>
    steps.reduce((all, step) => all + squaredSteps(images, step, border), 0);
  const { width, height } = images[0]!;
  return (sum(STRAIGHT) + weight * sum(DIAGONAL)) / (width * height);
}
