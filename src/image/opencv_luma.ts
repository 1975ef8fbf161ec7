import type { Gray } from "./gray.ts";
import { greyOf } from "./grey_of.ts";
import { opencvY } from "./opencv_y.ts";
import type { Picture } from "./picture.ts";

/** The Y of OpenCV's `COLOR_BGR2YCrCb` for 8-bit pictures; a grey picture is its own. */
export function opencvLuma(picture: Picture): Gray {
  return greyOf(picture, opencvY);
}
