import { ImageError } from "../image_error.ts";
import type { ImageInfo } from "../image_info.ts";
import { pngRows } from "./png_rows.ts";

/**
 * The samples of a grey PNG of 16 bits.
 *
 * @param info Its header.
 * @throws {ImageError} As `decodePng`; "alpha" where one level is named transparent.
 */
export async function decodePng16(
  bytes: Uint8Array,
  info: ImageInfo,
  name: string,
): Promise<Uint16Array> {
  const { chunks, rows } = await pngRows(bytes, info, name);
  if (chunks.has("tRNS")) {
    throw new ImageError(
      "alpha",
      `Cannot decode ${name}: it names a transparent level; flatten it onto a background first`,
    );
  }
  const data = new Uint16Array(info.width * info.height);
  for (const { row, pass, from, step } of rows) {
    for (let x = 0; x < pass.width; x++) {
      data[from + x * step] = row[2 * x]! << 8 | row[2 * x + 1]!;
    }
  }
  return data;
}
