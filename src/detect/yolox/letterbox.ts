import { channelsOf } from "../../image/channels_of.ts";
import type { Picture } from "../../image/picture.ts";
import { resizeLevels } from "./resize_levels.ts";

/** Of the canvas beside and below the picture. */
const GREY = 114;

/** A picture as YOLOX sees it. */
export interface Letterboxed {
  /** Blue, green and red planes of a square, levels 0..255. */
  readonly data: Float32Array;
  /** A pixel of the picture in pixels of the square. */
  readonly ratio: number;
}

/**
 * The picture in the top left corner of a grey square, as large as fits: what YOLOX's `preproc` makes (yolox/data/
 * data_augment.py). A grey picture is three equal channels.
 *
 * @param side of the square in pixels
 */
export function letterbox(picture: Picture, side: number): Letterboxed {
  const ratio = Math.min(side / picture.height, side / picture.width);
  const small = resizeLevels(picture, {
    width: Math.max(1, Math.trunc(picture.width * ratio)),
    height: Math.max(1, Math.trunc(picture.height * ratio)),
  });
  const data = new Float32Array(3 * side * side).fill(GREY);
  const [red, green, blue] = channelsOf(small);
  [blue, green, red].forEach((channel, c) => {
    for (let y = 0; y < small.height; y++) {
      data.set(
        channel.subarray(y * small.width, (y + 1) * small.width),
        (c * side + y) * side,
      );
    }
  });
  return { data, ratio };
}
