/** The levels that black and white stand for in the grey pictures of a row: one choice for all, so that they compare. */
import type { Picture } from "../../image/picture.ts";

/** The level that is drawn black, and the one that is drawn white; `low < high`. */
export interface GreyWindow {
  readonly low: number;
  readonly high: number;
}

/** Levels as they are. */
export const FULL_WINDOW: GreyWindow = { low: 0, high: 255 };

/** Whether a picture is grey: of one channel, or of three that are equal everywhere. */
export function isGrey({ channels, data }: Picture): boolean {
  if (channels === 1) return true;
  for (let at = 0; at < data.length; at += 3) {
    if (data[at] !== data[at + 1] || data[at] !== data[at + 2]) return false;
  }
  return true;
}

/** From the level below which 0.5 % of the pixels of all grey pictures lie to the one above which 0.5 % do. */
export function windowOf(pictures: readonly Picture[]): GreyWindow {
  const counts = new Float64Array(256);
  let total = 0;
  for (const { channels, data } of pictures.filter(isGrey)) {
    for (let at = 0; at < data.length; at += channels) counts[data[at]!]!++;
    total += data.length / channels;
  }
  const least = 0.005 * total;
  let low = 0, high = 255;
  for (let below = counts[0]!; below <= least && low < 255;) {
    below += counts[++low]!;
  }
  for (let above = counts[255]!; above <= least && high > 0;) {
    above += counts[--high]!;
  }
  return low < high ? { low, high } : FULL_WINDOW;
}

/** A grey picture in its window, of one channel; one in colour as it is. */
export function drawnLevels(
  picture: Picture,
  { low, high }: GreyWindow,
): Picture {
  if (!isGrey(picture)) return picture;
  const { width, height, channels } = picture;
  const data = new Uint8Array(width * height);
  for (let i = 0; i < data.length; i++) {
    const level = (picture.data[i * channels]! - low) * 255 / (high - low);
    data[i] = Math.round(Math.min(255, Math.max(0, level)));
  }
  return { width, height, channels: 1, data };
}
