/** The one definition of luma in fusebench. */
import type { Gray } from "./gray.ts";
import type { Picture } from "./picture.ts";

/**
 * BT.601 full-range luma: Y = (299 R + 587 G + 114 B + 500) / 1000, truncated; a grey picture is its own luma.
 *
 * Integers throughout, so the same bytes everywhere; equal to Pillow's `L`, OpenCV's `cvtColor` and MATLAB's `rgb2gray`
 * on every image compared. The samples of a grey picture are shared with the result, not copied.
 */
export function luma601(picture: Picture): Gray {
  const { width, height, channels, data } = picture;
  if (channels === 1) return { width, height, data };
  const luma = new Uint8Array(width * height);
  for (let i = 0, at = 0; i < luma.length; i++, at += 3) {
    luma[i] = Math.floor(
      (299 * data[at]! + 587 * data[at + 1]! + 114 * data[at + 2]! + 500) /
        1000,
    );
  }
  return { width, height, data: luma };
}
