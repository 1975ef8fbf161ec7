/** The luma that metrics look at, and protocols that name no other. */
import type { Gray } from "./gray.ts";
import type { Picture } from "./picture.ts";

/**
 * BT.601 full-range luma: Y = (299 R + 587 G + 114 B + 500) / 1000, truncated; a grey picture is its own luma.
 *
 * Integers throughout, so the same bytes everywhere. Metrics look at this luma of sources and fused images. Other
 * people's code reads others: Pillow's `L` and OpenCV's conversions work in fixed point and differ by one level near
 * ties, on 0.05 to 0.19 % of all colours (of the visible pictures of RoadScene and MSRS, 0.3 to 5 pixels a million); what
 * OpenCV reads of a file as grey differs more, see `greyRead`. A protocol says which of them its network sees.
 *
 * The samples of a grey picture are shared with the result, not copied.
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
