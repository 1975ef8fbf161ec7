import type { Plane } from "../image/plane.ts";

/** A part of a plane, in pixels; it lies wholly inside. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The values of a part, channel by channel and row by row; the plane's own where the part is all of it. */
export function cutPlane(plane: Plane, part: Rectangle): Float32Array {
  const { x, y, width, height } = part;
  if (width === plane.width && height === plane.height) return plane.data;
  const values = new Float32Array(plane.channels * width * height);
  for (let row = 0; row < plane.channels * height; row++) {
    const channel = Math.floor(row / height);
    const start = (channel * plane.height + y + row % height) * plane.width + x;
    values.set(plane.data.subarray(start, start + width), row * width);
  }
  return values;
}
