import { type Detection, overlap } from "./box.ts";

/**
 * Greedy non-maximum suppression: the surest detection stays, those that overlap it by more than `most` go, and so on.
 *
 * @param most intersection over union, 0..1
 * @returns the surest first; equal scores in the order given
 */
export function suppress(
  detections: readonly Detection[],
  most: number,
): Detection[] {
  const kept: Detection[] = [];
  for (const one of detections.toSorted((a, b) => b.score - a.score)) {
    if (kept.every(({ box }) => overlap(box, one.box) <= most)) kept.push(one);
  }
  return kept;
}
