import type { ImageInfo } from "../image_info.ts";
import { tiffLayout } from "./tiff_layout.ts";
import { readTiffTags } from "./tiff_tags.ts";

/**
 * Reads the header of a TIFF without decoding it, and refuses what is not read here: several pictures in a file, tiles,
 * palettes, a plane for each colour, transparency, floats, and packing other than LZW, Deflate and none.
 *
 * @throws {ImageError} "truncated", "corrupt", "alpha" or "unsupported".
 */
export function readTiffHeader(bytes: Uint8Array, name: string): ImageInfo {
  return tiffLayout(readTiffTags(bytes, name), bytes.length, name).info;
}
