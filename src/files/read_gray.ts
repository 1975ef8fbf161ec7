/** A file to the grey image that metrics and fusers work on. */
import type { DecodeOptions } from "../image/decode.ts";
import type { Gray } from "../image/gray.ts";
import { luma601 } from "../image/luma.ts";
import { readPicture } from "./read_picture.ts";

/**
 * Reads a PNG, JPEG, BMP or TIFF file as BT.601 luma.
 *
 * @param path A path or `file:` URL.
 * @throws {ImageError} As {@linkcode readPicture}.
 */
export async function readGray(
  path: string | URL,
  options: DecodeOptions = {},
): Promise<Gray> {
  return luma601(await readPicture(path, options));
}
