import type { Gray } from "../image/gray.ts";
import { greyOf } from "../image/grey_of.ts";
import type { Picture } from "../image/picture.ts";

/** Fractions of a level that Pillow's conversion keeps. */
const SCALE = 64;

/**
 * The Y of Pillow's conversion to YCbCr, which `scipy.misc.imread(path, flatten=True, mode="YCbCr")` reads: the three
 * products of luma are rounded to 1/64 each and their sum is cut to a level. A picture of one channel is its own.
 *
 * So 22 of the 256 greys become a level darker where a file stores them three times, and stay what they are where it
 * stores them once.
 */
export function pillowLuma(picture: Picture): Gray {
  return greyOf(
    picture,
    (r, g, b) =>
      Math.floor((part(0.299, r) + part(0.587, g) + part(0.114, b)) / SCALE),
  );
}

function part(factor: number, level: number): number {
  return Math.floor(factor * level * SCALE + 0.5);
}
