/** Puts a fused luma back into the colours it came from. */
import type { Gray } from "./gray.ts";
import type { Picture } from "./picture.ts";
import { assertSameSize } from "./same_size.ts";

/**
 * The picture with its BT.601 luma replaced and its chroma kept.
 *
 * In full-range YCbCr (ITU-T T.871, JFIF) with Cb = (B - Y) / 1.772 and Cr = (R - Y) / 1.402 kept as doubles, going back
 * with Y' in place of Y comes to adding Y' - Y to every channel; that is what is done here, rounded half up and clipped
 * to 0..255. A grey picture has no chroma: the result is the luma as a one-channel picture.
 *
 * @throws {RangeError} When the sizes differ.
 */
export function withLuma(picture: Picture, luma: Gray): Picture {
  assertSameSize(picture, luma, ["the picture", "its luma"]);
  const { width, height, channels, data } = picture;
  if (channels === 1) {
    return { width, height, channels: 1, data: luma.data.slice() };
  }
  const out = new Uint8Array(data.length);
  for (let i = 0, at = 0; i < luma.data.length; i++, at += 3) {
    const red = data[at]!, green = data[at + 1]!, blue = data[at + 2]!;
    const shift = luma.data[i]! - (0.299 * red + 0.587 * green + 0.114 * blue);
    out[at] = toByte(red + shift);
    out[at + 1] = toByte(green + shift);
    out[at + 2] = toByte(blue + shift);
  }
  return { width, height, channels: 3, data: out };
}

function toByte(value: number): number {
  return Math.min(255, Math.max(0, Math.floor(value + 0.5)));
}
