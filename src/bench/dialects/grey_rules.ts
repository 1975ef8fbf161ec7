/** The ways in which code bases make a grey picture of a colour one. */
import { greyOf } from "../../image/grey_of.ts";
import { greyRead } from "../../image/grey_read.ts";
import type { Gray } from "../../image/gray.ts";
import { luma601 } from "../../image/luma.ts";
import { opencvLuma } from "../../image/opencv_luma.ts";
import type { Picture } from "../../image/picture.ts";

/** One way. */
export interface GreyRule {
  readonly name: string;
  /** @throws {ImageError} if it does not take such a file. */
  readonly of: (picture: Picture) => Gray;
}

/** The luma of this program first, then what others do, slips included. */
export const GREY_RULES: readonly GreyRule[] = [
  { name: "luma601", of: luma601 },
  { name: "opencv-ycrcb", of: opencvLuma },
  { name: "opencv-grey-read", of: greyRead },
  {
    name: "mean of channels",
    of: (picture) => greyOf(picture, (r, g, b) => Math.round((r + g + b) / 3)),
  },
  { name: "red channel", of: (picture) => greyOf(picture, (red) => red) },
  {
    name: "blue channel",
    of: (picture) => greyOf(picture, (_red, _green, blue) => blue),
  },
];
