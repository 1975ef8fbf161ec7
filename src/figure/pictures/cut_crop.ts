import type { Picture } from "../../image/picture.ts";
import type { Size } from "../../image/same_size.ts";
import type { Crop } from "../../image/scene/crop.ts";

/**
 * The pixels of a crop, unchanged.
 *
 * @throws {RangeError} if it leaves the picture.
 */
export function cutCrop(picture: Picture, crop: Crop): Picture {
  refuseCrop(crop, picture, "the picture");
  const { channels } = picture;
  const { x, y, width, height } = crop;
  const data = new Uint8Array(width * height * channels);
  for (let row = 0; row < height; row++) {
    const from = ((y + row) * picture.width + x) * channels;
    data.set(
      picture.data.subarray(from, from + width * channels),
      row * width * channels,
    );
  }
  return { width, height, channels, data };
}

/**
 * Sees to it that a crop lies in a picture.
 *
 * @param name What to call the picture.
 * @throws {RangeError} naming both.
 */
export function refuseCrop(
  { x, y, width, height }: Crop,
  size: Size,
  name: string,
): void {
  if (x + width <= size.width && y + height <= size.height) return;
  throw new RangeError(
    `Cannot magnify ${x},${y},${width},${height} of ${name}: it is ${size.width}x${size.height}; choose a crop that lies inside`,
  );
}
