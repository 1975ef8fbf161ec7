/** A point with a name at it, in pixels or points of the page. */
export interface NamedPoint {
  readonly x: number;
  readonly y: number;
  /** Of its name. */
  readonly width: number;
  readonly height: number;
}

/** A rectangle, by its edges. */
export type PixelBox = readonly [
  left: number,
  top: number,
  right: number,
  bottom: number,
];

/** Where a name stands: its left edge and the middle of its height. */
export interface NamePlace {
  readonly x: number;
  readonly y: number;
  /** Where a stroke from the point reaches it, if it stands so far away that it needs one. */
  readonly reach: readonly [x: number, y: number] | null;
}

/** How many heights of a name a far one may be away. */
const FARTHEST = 9;

/** Ways that strokes go to far names, up and down first. */
const DIRECTIONS = [0, 0.5, 0.87, 1].flatMap((dx) =>
  [-1, 1].flatMap((up) =>
    (dx === 0 ? [0] : [dx, -dx]).map((aside) =>
      [aside, up * Math.sqrt(1 - dx * dx)] as const
    )
  )
);

/**
 * A place for each name beside its point, in this order: right, left, above, below, aslant, and then ever farther away. It
 * hides no point, no obstacle and no name before it, and lies inside; its stroke crosses no point and no name, and
 * another stroke only where nothing else is free. Null where there is no place.
 *
 * @param area where names may lie.
 * @param radius of a point; a name stands 1.6 times as far from its middle.
 * @param obstacles what no name may hide; strokes may cross it.
 */
export function placeNames(
  points: readonly NamedPoint[],
  { area, radius, obstacles = [] }: {
    readonly area: PixelBox;
    readonly radius: number;
    readonly obstacles?: readonly PixelBox[];
  },
): (NamePlace | null)[] {
  const dots = points.map(({ x, y }): PixelBox => [
    x - radius,
    y - radius,
    x + radius,
    y + radius,
  ]);
  const names: PixelBox[] = [], strokes: PixelBox[] = [];
  const [left, top, right, bottom] = area;
  /** @param isCrossing whether a stroke may cross others. */
  const find = (
    point: NamedPoint,
    isCrossing: boolean,
  ): NamePlace | null => {
    for (const place of candidates(point, radius)) {
      const box = boxOf(place, point, radius / 2);
      const isInside = place.x >= left && box[1] >= top &&
        place.x + point.width <= right && box[3] <= bottom;
      if (!isInside || touchesAny([box], [dots, names, strokes, obstacles])) {
        continue;
      }
      const stroke = place.reach === null
        ? []
        : strokeBoxes(point, place.reach, radius);
      if (
        touchesAny(stroke, isCrossing ? [names, dots] : [names, dots, strokes])
      ) {
        continue;
      }
      names.push(box);
      strokes.push(...stroke);
      return place;
    }
    return null;
  };
  return points.map((point) => find(point, false) ?? find(point, true));
}

function* candidates(
  { x, y, width, height }: NamedPoint,
  radius: number,
): Generator<NamePlace> {
  const apart = 1.6 * radius, aslant = 0.8 * radius;
  const up = apart + height / 2;
  for (
    const [left, middle] of [
      [x + apart, y],
      [x - apart - width, y],
      [x - width / 2, y - up],
      [x - width / 2, y + up],
      [x + aslant, y - up],
      [x + aslant, y + up],
      [x - aslant - width, y - up],
      [x - aslant - width, y + up],
    ] as const
  ) yield { x: left, y: middle, reach: null };
  for (let step = 1; step <= FARTHEST; step++) {
    const away = apart + step * height;
    for (const [dx, dy] of DIRECTIONS) {
      const endX = x + dx * away, endY = y + dy * away;
      yield {
        x: endX - width * (1 - Math.sign(dx)) / 2,
        y: endY + Math.sign(dy) * height / 2,
        reach: [endX, endY],
      };
    }
  }
}

/** A name with a little room at both ends, so that two in a row are two. */
function boxOf(
  { x, y }: NamePlace,
  { width, height }: NamedPoint,
  room: number,
): PixelBox {
  return [x - room, y - height / 2, x + width + room, y + height / 2];
}

/** What a stroke covers behind its own point, piece by piece. */
function strokeBoxes(
  { x, y }: NamedPoint,
  [toX, toY]: readonly [number, number],
  radius: number,
): PixelBox[] {
  const length = Math.sqrt((toX - x) ** 2 + (toY - y) ** 2);
  const boxes: PixelBox[] = [];
  for (let at = 1.5 * radius; at < length; at++) {
    const cx = x + (toX - x) * at / length, cy = y + (toY - y) * at / length;
    boxes.push([cx - 0.5, cy - 0.5, cx + 0.5, cy + 0.5]);
  }
  return boxes;
}

function touchesAny(
  boxes: readonly PixelBox[],
  others: readonly (readonly PixelBox[])[],
): boolean {
  return boxes.some((box) =>
    others.some((group) => group.some((other) => touch(box, other)))
  );
}

function touch(a: PixelBox, b: PixelBox): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}
