/** A file to samples. */
import { decodeImage, type DecodeOptions } from "../image/decode.ts";
import type { Picture } from "../image/picture.ts";
import { displayPath, readBytes } from "./read_bytes.ts";

/**
 * Reads and decodes a PNG, JPEG, BMP or TIFF file, colours kept.
 *
 * @param path A path or `file:` URL.
 * @throws {ImageError} As {@linkcode decodeImage}, and "unreadable" when the file cannot be read.
 */
export async function readPicture(
  path: string | URL,
  options: DecodeOptions = {},
): Promise<Picture> {
  return await decodeImage(await readBytes(path), {
    name: displayPath(path),
    ...options,
  });
}
