import type { PixelBox } from "./place_names.ts";

/** The two strokes from each point of a front to the next, first along, then up or down. */
export function stepBoxes(
  front: readonly { readonly x: number; readonly y: number }[],
  halfWidth: number,
): PixelBox[] {
  return front.slice(1).flatMap(({ x, y }, at): PixelBox[] => {
    const from = front[at]!;
    return [
      [from.x, from.y - halfWidth, x, from.y + halfWidth],
      [x - halfWidth, Math.min(y, from.y), x + halfWidth, Math.max(y, from.y)],
    ];
  });
}
