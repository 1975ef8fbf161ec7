import type { Picture } from "../src/image/picture.ts";

/** A piece of a picture that lies inside it; its top left corner is the picture's unless told. */
export function crop(
  picture: Picture,
  { left = 0, top = 0, width, height }: {
    left?: number;
    top?: number;
    width: number;
    height: number;
  },
): Picture {
  const { channels, data } = picture;
  const cropped = new Uint8Array(width * height * channels);
  for (let y = 0; y < height; y++) {
    const from = ((top + y) * picture.width + left) * channels;
    cropped.set(
      data.subarray(from, from + width * channels),
      y * width * channels,
    );
  }
  return { width, height, channels, data: cropped };
}
