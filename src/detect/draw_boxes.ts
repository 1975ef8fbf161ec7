import { channelsOf } from "../image/channels_of.ts";
import type { Picture } from "../image/picture.ts";
import type { Box } from "./box.ts";

/** Yellow, with black beside it so that it is seen on any ground. */
const LINES = [
  { inset: 0, colour: [0, 0, 0] },
  { inset: 1, colour: [255, 220, 0] },
  { inset: 2, colour: [255, 220, 0] },
  { inset: 3, colour: [0, 0, 0] },
];

/** The picture in colour with a frame of four pixels inside each box; what lies outside the picture is left out. */
export function drawBoxes(picture: Picture, boxes: readonly Box[]): Picture {
  const { width, height } = picture;
  const channels = channelsOf(picture);
  const data = new Uint8Array(3 * width * height);
  for (let i = 0; i < width * height; i++) {
    channels.forEach((channel, c) => data[3 * i + c] = channel[i]!);
  }
  const dot = (x: number, y: number, colour: readonly number[]): void => {
    if (x < 0 || y < 0 || x >= width || y >= height) return;
    data.set(colour, 3 * (y * width + x));
  };
  for (const box of boxes) {
    for (const { inset, colour } of LINES) {
      const left = Math.round(box.left) + inset;
      const top = Math.round(box.top) + inset;
      const right = Math.round(box.right) - 1 - inset;
      const bottom = Math.round(box.bottom) - 1 - inset;
      for (let x = left; x <= right; x++) {
        dot(x, top, colour);
        dot(x, bottom, colour);
      }
      for (let y = top; y <= bottom; y++) {
        dot(left, y, colour);
        dot(right, y, colour);
      }
    }
  }
  return { width, height, channels: 3, data };
}
