/** Y, Cb and Cr of one pixel each to interleaved RGB with the constants of JFIF times 2^16, as libjpeg rounds them. */
export function yccToRgb(
  luma: Uint8Array,
  blue: Uint8Array,
  red: Uint8Array,
): Uint8Array {
  const rgb = new Uint8ClampedArray(3 * luma.length);
  for (let i = 0, to = 0; i < luma.length; i++) {
    const y = luma[i]!, cb = blue[i]! - 128, cr = red[i]! - 128;
    rgb[to++] = y + (91881 * cr + HALF >> 16);
    rgb[to++] = y + (-22554 * cb - 46802 * cr + HALF >> 16);
    rgb[to++] = y + (116130 * cb + HALF >> 16);
  }
  return new Uint8Array(rgb.buffer);
}

const HALF = 1 << 15;
