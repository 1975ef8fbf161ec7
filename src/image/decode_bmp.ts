import type { ImageInfo } from "./image_info.ts";
import type { Picture } from "./picture.ts";

/**
 * Decodes a BMP whose header was read and accepted: 24 bits or a palette of 8, uncompressed, rows from the bottom unless
 * its height is negative.
 */
export function decodeBmp(
  bytes: Uint8Array,
  { width, height, colourModel }: ImageInfo,
): Picture {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const offset = view.getUint32(10, true);
  const palette = bytes.subarray(14 + view.getUint32(14, true), offset);
  const bottomUp = view.getInt32(22, true) > 0;
  const isPalette = colourModel === "palette";
  const colours = isPalette ? palette : bytes;
  const size = isPalette ? 1 : 3;
  const stride = 4 * Math.ceil(width * size / 4);
  const data = new Uint8Array(3 * width * height);
  let to = 0;
  for (let y = 0; y < height; y++) {
    const row = offset + stride * (bottomUp ? height - 1 - y : y);
    for (let x = 0; x < width; x++) {
      const at = isPalette ? 4 * bytes[row + x]! : row + 3 * x;
      // Blue, green, red, in pixels and in palettes.
      for (let c = 2; c >= 0; c--) data[to++] = colours[at + c]!;
    }
  }
  return { width, height, channels: 3, data };
}
