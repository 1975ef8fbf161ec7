/** What a colour JPEG stores of brightness. */
import type { Gray } from "../gray.ts";
import { ImageError } from "../image_error.ts";
import { jpegPlane } from "./jpeg_plane.ts";
import { walkJpeg } from "./jpeg_walk.ts";

/**
 * The Y plane of a YCbCr JPEG, to the bit as libjpeg-turbo gives it when asked for grey. Sequential and progressive.
 *
 * It is not the luma of the picture's RGB: that has gone through chroma of half the size, rounding and clipping.
 *
 * @throws {ImageError} "unsupported" when Y is stored at less than full size; "truncated" or "corrupt" as for any JPEG.
 */
export function jpegLuma(
  bytes: Uint8Array,
  { width, height }: { readonly width: number; readonly height: number },
  name: string,
): Gray {
  const { components } = walkJpeg(bytes, name, 1);
  const luma = components[0]!;
  if (
    components.some(({ across, down }) =>
      across > luma.across || down > luma.down
    )
  ) {
    throw new ImageError(
      "unsupported",
      `Cannot read the grey of ${name}: its luma is stored at less than full size; save it as an 8-bit PNG`,
    );
  }
  const size = { width, height };
  return { ...size, data: jpegPlane(luma, bytes, size, name) };
}
