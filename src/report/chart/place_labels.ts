/** Labels beside points so that they do not cover one another, where there is room. */

/** A point with its label, in pixels. */
export interface LabelledPoint {
  readonly x: number;
  readonly y: number;
  /** Room that the label takes. */
  readonly width: number;
  readonly height: number;
}

/** How far up or down a label may stand from its point, in its own height. */
const STEPS = [0, -1, 1, -2, 2, -3, 3, -4, 4];

/** Room between the middle of a point and its label, and half of a point. */
const GAP = 7, RADIUS = 4;

/**
 * The height of the middle of each label, which begins a little to the right of its point; the first ones choose first. One
 * that finds no free place stands beside its point.
 */
export function placeLabels(points: readonly LabelledPoint[]): number[] {
  // No label covers a point either.
  const placed: LabelledPoint[] = points.map(({ x, y }) => ({
    x: x - RADIUS,
    y,
    width: 2 * RADIUS,
    height: 2 * RADIUS,
  }));
  return points.map(({ x, y, width, height }) => {
    const left = x + GAP;
    const free = STEPS.map((step) =>
      y + step * height
    ).find((middle) =>
      placed.every((other) =>
        left + width < other.x || other.x + other.width < left ||
        Math.abs(middle - other.y) >= (height + other.height) / 2
      )
    ) ?? y;
    placed.push({ x: left, y: free, width, height });
    return free;
  });
}
