/** What an object takes of a picture, and a guess of it. */

/** A rectangle in pixels from the top left corner; right and bottom lie outside it. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A box that a detector gives. */
export interface Detection {
  readonly box: Box;
  /** How sure, 0..1. */
  readonly score: number;
}

/** Its area in square pixels; 0 where it has none. */
export function areaOf({ left, top, right, bottom }: Box): number {
  return Math.max(0, right - left) * Math.max(0, bottom - top);
}

/** Intersection over union, 0..1; 0 where both have no area. */
export function overlap(a: Box, b: Box): number {
  const shared = areaOf({
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  });
  const union = areaOf(a) + areaOf(b) - shared;
  return union > 0 ? shared / union : 0;
}
