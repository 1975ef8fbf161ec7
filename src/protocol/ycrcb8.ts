import { opencvY } from "../image/opencv_y.ts";

/**
 * OpenCV's 8-bit RGB ↔ YCrCb (BT.601, full range): fixed point of 14 bits, rounded, clipped to 0..255. Constants are the
 * coefficients times 2^14.
 */
const BITS = 14;
const HALF = 1 << (BITS - 1);

/** Y, Cr and Cb of one pixel. */
export function toYCrCb8(
  r: number,
  g: number,
  b: number,
): [number, number, number] {
  const y = opencvY(r, g, b);
  const offset = 128 << BITS;
  return [
    y,
    clip(((r - y) * 11682 + offset + HALF) >> BITS),
    clip(((b - y) * 9241 + offset + HALF) >> BITS),
  ];
}

/** Red, green and blue of one pixel. */
export function fromYCrCb8(
  y: number,
  cr: number,
  cb: number,
): [number, number, number] {
  const [red, blue] = [cr - 128, cb - 128];
  return [
    clip(y + ((22987 * red + HALF) >> BITS)),
    clip(y + ((-11698 * red - 5636 * blue + HALF) >> BITS)),
    clip(y + ((29049 * blue + HALF) >> BITS)),
  ];
}

function clip(level: number): number {
  return Math.min(Math.max(level, 0), 255);
}
