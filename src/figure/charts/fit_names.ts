/** A point with a word at it, in points of the page. */
export interface NamedPoint {
  readonly x: number;
  readonly y: number;
  /** Of its word. */
  readonly width: number;
}

/** A rectangle that no word may hide, by its edges. */
export type Obstacle = readonly [
  left: number,
  top: number,
  right: number,
  bottom: number,
];

/** Where a word stands: its left edge and the middle of its height. */
export interface NamePlace {
  readonly x: number;
  readonly y: number;
}

const HEIGHT = 7, APART = 4;

/**
 * A place for each word beside its point, in this order: right, left, above, below, and aslant; it hides no point, no
 * obstacle and no word before it, and lies inside. Null where there is none.
 */
export function fitNames(
  points: readonly NamedPoint[],
  area: { readonly width: number; readonly height: number },
  obstacles: readonly Obstacle[] = [],
): (NamePlace | null)[] {
  const taken: Obstacle[] = [
    ...points.map(({ x, y }): Obstacle => [x - 2.5, y - 2.5, x + 2.5, y + 2.5]),
    ...obstacles,
  ];
  return points.map(({ x, y, width }) => {
    const up = APART + HEIGHT / 2;
    const candidates = [
      [x + APART, y],
      [x - APART - width, y],
      [x - width / 2, y - up],
      [x - width / 2, y + up],
      [x + 2, y - up],
      [x + 2, y + up],
      [x - 2 - width, y - up],
      [x - 2 - width, y + up],
    ] as const;
    for (const [left, middle] of candidates) {
      const box: Obstacle = [
        left,
        middle - HEIGHT / 2,
        left + width,
        middle + HEIGHT / 2,
      ];
      const isInside = box[0] >= 0 && box[1] >= 0 && box[2] <= area.width &&
        box[3] <= area.height;
      if (!isInside || taken.some((other) => touch(box, other))) continue;
      taken.push(box);
      return { x: left, y: middle };
    }
    return null;
  });
}

function touch(a: Obstacle, b: Obstacle): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}
