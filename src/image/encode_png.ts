/** Samples to PNG bytes, the same bytes for the same samples. */
import { Buffer } from "node:buffer";
import png from "@jimp/js-png";
import type { Gray } from "./gray.ts";
import type { Picture } from "./picture.ts";

/**
 * Writes an 8-bit PNG: colour type 0 for grey, 2 for RGB; no alpha, no metadata, no time stamp.
 *
 * @throws {RangeError} When `data` does not have the length that its size needs.
 */
export function encodePng(image: Gray | Picture): Promise<Uint8Array> {
  const { width, height, data } = image;
  const channels = "channels" in image ? image.channels : 1;
  if (data.length !== width * height * channels) {
    return Promise.reject(
      new RangeError(
        `Cannot encode an image: ${data.length} samples for ${width}x${height}x${channels}; check its size`,
      ),
    );
  }
  const colorType = channels === 1 ? 0 : 2;
  const bitmap = {
    width,
    height,
    data: Buffer.from(data.buffer, data.byteOffset, data.byteLength),
  };
  const file = png().encode(bitmap, {
    colorType,
    inputColorType: colorType,
    inputHasAlpha: false,
  });
  return Promise.resolve(new Uint8Array(file));
}
