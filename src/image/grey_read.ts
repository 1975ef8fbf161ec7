import type { Gray } from "./gray.ts";
import { greyOf } from "./grey_of.ts";
import type { Picture } from "./picture.ts";

/**
 * What `cv2.imread(path, cv2.IMREAD_GRAYSCALE)` gives of a picture's file.
 *
 * A grey picture is as it is. A colour JPEG gives the Y plane it stores, up to 20 levels from the luma of its pixels; a
 * BMP OpenCV's 14-bit luma. A colour PNG, and a picture that never was a file, is converted as libpng does: (9797 R +
 * 19234 G + 3737 B) / 32768, truncated, so half a level darker than luma on average.
 *
 * @throws {ImageError} "unsupported" for a JPEG that stores RGB or less than its full Y, and for a PNG with a gamma.
 */
export function greyRead(picture: Picture): Gray {
  return picture.greyRead?.() ??
    greyOf(picture, (r, g, b) => (9797 * r + 19234 * g + 3737 * b) >> 15);
}
