/** Slow, obvious steps in float64 that several reference rules share. Nothing here knows of ONNX. A plane is a list of rows. */
export type Rows = number[][];

/** The pixel, or where there is none the nearest one of the border. */
export function at(plane: Rows, y: number, x: number): number {
  const row = plane[Math.min(Math.max(y, 0), plane.length - 1)]!;
  return row[Math.min(Math.max(x, 0), row.length - 1)]!;
}

/** A plane of that size, made pixel by pixel. */
export function make(
  height: number,
  width: number,
  pixel: (y: number, x: number) => number,
): Rows {
  return Array.from(
    { length: height },
    (_, y) => Array.from({ length: width }, (_, x) => pixel(y, x)),
  );
}

/** A plane of the same size, made from each pixel of one and of another. */
export function zip(
  first: Rows,
  second: Rows,
  pixel: (first: number, second: number) => number,
): Rows {
  return first.map((row, y) =>
    row.map((value, x) => pixel(value, second[y]![x]!))
  );
}

/** The one of larger strength, their mean where both are as strong. */
export function stronger(
  first: number,
  second: number,
  strength: (value: number) => number,
): number {
  if (strength(first) > strength(second)) return first;
  if (strength(first) < strength(second)) return second;
  return (first + second) / 2;
}
