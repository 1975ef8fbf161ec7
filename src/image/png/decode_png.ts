import type { ImageInfo } from "../image_info.ts";
import type { Picture } from "../picture.ts";
import { pngColours } from "./png_colours.ts";
import { samplesOf } from "./png_passes.ts";
import { pngRows } from "./png_rows.ts";
import { putRow } from "./put_row.ts";
import { unpackSamples } from "./unpack_samples.ts";

/**
 * Decodes a PNG of up to 8 bits a sample: 1, 2 and 4 bits stretched to 0..255, a palette as RGB, opaque alpha dropped.
 *
 * @param info Its header.
 * @throws {ImageError} "truncated", "corrupt", "too-large", "unsupported", or "alpha" for transparent pixels.
 */
export async function decodePng(
  bytes: Uint8Array,
  info: ImageInfo,
  name: string,
): Promise<Picture> {
  const { chunks, rows } = await pngRows(bytes, info, name);
  const colours = pngColours(info, chunks, name);
  const { width, height, colourModel, bitDepth } = info;
  const channels = colourModel === "grey" || colourModel === "grey-alpha"
    ? 1
    : 3;
  const data = new Uint8Array(width * height * channels);
  const samples = samplesOf(info);
  for (const { row, pass, from, step } of rows) {
    putRow(
      unpackSamples(row, pass.width * samples, bitDepth),
      { info, colours, name },
      { data, from: channels * from, step: channels * step },
    );
  }
  return { width, height, channels, data };
}
