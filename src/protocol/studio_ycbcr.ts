/**
 * RGB ↔ YCbCr of BT.601 in the range of a studio, Y 16..235 and chroma 16..240, by the customary coefficients of three
 * digits. Halves are rounded up, and red, green and blue are clipped to 0..255.
 */

/** Cb and Cr of one pixel, as levels. */
export function studioChroma(
  r: number,
  g: number,
  b: number,
): [cb: number, cr: number] {
  return [
    Math.floor(-0.148 * r - 0.291 * g + 0.439 * b + 128.5),
    Math.floor(0.439 * r - 0.368 * g - 0.071 * b + 128.5),
  ];
}

/** Red, green and blue of one pixel; a Y below 16 is black. */
export function fromStudio(
  y: number,
  cb: number,
  cr: number,
): [number, number, number] {
  const [luma, blue, red] = [1.164 * (y - 16), cb - 128, cr - 128];
  return [
    level(luma + 1.596 * red),
    level(luma - 0.392 * blue - 0.813 * red),
    level(luma + 2.017 * blue),
  ];
}

function level(value: number): number {
  return Math.max(0, Math.min(255, Math.floor(value + 0.5)));
}
