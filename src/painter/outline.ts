/** Flat outlines with soft edges: how much of each pixel they cover. Lengths are pixels, y goes down. */

/** A place in the picture; pixel (i, j) covers i..i+1 by j..j+1. */
export type Point = readonly [x: number, y: number];

/** Something that can be painted. */
export interface Outline {
  /** Outside left..right by top..bottom the coverage is 0. */
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Share of the pixel around (x, y) that is covered, 0..1. */
  coverage(x: number, y: number): number;
}

/** An upright ellipse with half axes `rx` and `ry`. */
export function ellipse([cx, cy]: Point, rx: number, ry: number): Outline {
  const small = Math.min(rx, ry);
  return {
    ...box(cx - rx, cy - ry, cx + rx, cy + ry),
    coverage: (x, y): number => {
      const u = (x - cx) / rx, v = (y - cy) / ry;
      return unit(0.5 - (Math.sqrt(u * u + v * v) - 1) * small);
    },
  };
}

/** An ellipse that fades from its centre to nothing at its rim. */
export function blob([cx, cy]: Point, rx: number, ry: number): Outline {
  return {
    ...box(cx - rx, cy - ry, cx + rx, cy + ry),
    coverage: (x, y): number => {
      const u = (x - cx) / rx, v = (y - cy) / ry;
      const t = unit(1 - Math.sqrt(u * u + v * v));
      return t * t * (3 - 2 * t);
    },
  };
}

/** A round-ended stroke from `a` (radius `ra`) to `b` (radius `rb`). */
export function capsule(a: Point, ra: number, b: Point, rb: number): Outline {
  const dx = b[0] - a[0], dy = b[1] - a[1];
  const length2 = dx * dx + dy * dy;
  const r = Math.max(ra, rb);
  return {
    ...box(
      Math.min(a[0], b[0]) - r,
      Math.min(a[1], b[1]) - r,
      Math.max(a[0], b[0]) + r,
      Math.max(a[1], b[1]) + r,
    ),
    coverage: (x, y): number => {
      const along = length2 === 0
        ? 0
        : unit(((x - a[0]) * dx + (y - a[1]) * dy) / length2);
      const ex = x - a[0] - along * dx, ey = y - a[1] - along * dy;
      return unit(0.5 + ra + along * (rb - ra) - Math.sqrt(ex * ex + ey * ey));
    },
  };
}

/** A closed polygon, by the share of 4 × 4 points of the pixel inside it (even-odd). */
export function polygon(corners: readonly Point[]): Outline {
  const xs = Float64Array.from(corners, ([x]) => x);
  const ys = Float64Array.from(corners, ([, y]) => y);
  return {
    ...box(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)),
    coverage: (x, y): number => {
      // No edge runs through this pixel: one point speaks for all sixteen.
      if (edgeDistance2(xs, ys, x, y) > 0.5) {
        return isInside(xs, ys, x, y) ? 1 : 0;
      }
      let hits = 0;
      for (let k = 0; k < 16; k++) {
        if (
          isInside(
            xs,
            ys,
            x - 0.375 + (k & 3) * 0.25,
            y - 0.375 + (k >> 2) * 0.25,
          )
        ) hits++;
      }
      return hits / 16;
    },
  };
}

/** An upright rectangle between two opposite corners. */
export function rectangle(a: Point, b: Point): Outline {
  const left = Math.min(a[0], b[0]), right = Math.max(a[0], b[0]);
  const top = Math.min(a[1], b[1]), bottom = Math.max(a[1], b[1]);
  return {
    ...box(left, top, right, bottom),
    coverage: (x, y): number =>
      unit(Math.min(right, x + 0.5) - Math.max(left, x - 0.5)) *
      unit(Math.min(bottom, y + 0.5) - Math.max(top, y - 0.5)),
  };
}

function box(
  left: number,
  top: number,
  right: number,
  bottom: number,
): Omit<Outline, "coverage"> {
  return { left: left - 1, top: top - 1, right: right + 1, bottom: bottom + 1 };
}

function isInside(
  xs: Float64Array,
  ys: Float64Array,
  x: number,
  y: number,
): boolean {
  let odd = false;
  for (let i = 0, j = xs.length - 1; i < xs.length; j = i++) {
    const yi = ys[i]!, yj = ys[j]!;
    if (yi > y === yj > y) continue;
    const xi = xs[i]!;
    if (x < (xs[j]! - xi) * (y - yi) / (yj - yi) + xi) odd = !odd;
  }
  return odd;
}

function edgeDistance2(
  xs: Float64Array,
  ys: Float64Array,
  x: number,
  y: number,
): number {
  let nearest = Infinity;
  for (let i = 0, j = xs.length - 1; i < xs.length; j = i++) {
    const xi = xs[i]!, yi = ys[i]!;
    const dx = xs[j]! - xi, dy = ys[j]! - yi;
    const length2 = dx * dx + dy * dy;
    const along = length2 === 0
      ? 0
      : unit(((x - xi) * dx + (y - yi) * dy) / length2);
    const ex = x - xi - along * dx, ey = y - yi - along * dy;
    nearest = Math.min(nearest, ex * ex + ey * ey);
  }
  return nearest;
}

function unit(value: number): number {
  return value < 0 ? 0 : value > 1 ? 1 : value;
}
