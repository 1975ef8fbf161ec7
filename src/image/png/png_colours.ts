import { ImageError } from "../image_error.ts";
import type { ImageInfo } from "../image_info.ts";

/** What the samples of a PNG mean beyond their numbers. */
export interface PngColours {
  /** Red, green and blue of each index, one after another; empty where there is no palette. */
  readonly palette: Uint8Array;
  /** Alpha of the first indices of a palette; those after it are opaque. */
  readonly alphas: Uint8Array;
  /** The samples of the one colour that is transparent; empty where none is. */
  readonly key: readonly number[];
}

/**
 * Reads the chunks PLTE and tRNS (W3C PNG, sections 11.2.2 and 11.3.1.1).
 *
 * @throws {ImageError} "corrupt" if they break the standard, or a palette is missing.
 */
export function pngColours(
  { colourModel, bitDepth }: ImageInfo,
  chunks: ReadonlyMap<string, Uint8Array>,
  name: string,
): PngColours {
  const none = new Uint8Array();
  const transparency = chunks.get("tRNS") ?? none;
  if (colourModel === "palette") {
    const palette = chunks.get("PLTE") ?? none;
    const colours = palette.length / 3;
    if (
      !Number.isInteger(colours) || colours < 1 || colours > 256 ||
      transparency.length > colours
    ) {
      throw new ImageError(
        "corrupt",
        `Cannot decode ${name}: a palette of ${palette.length} bytes with ${transparency.length} of transparency; fetch it anew`,
      );
    }
    return { palette, alphas: transparency, key: [] };
  }
  if (
    transparency.length === 0 ||
    (colourModel !== "grey" && colourModel !== "rgb")
  ) return { palette: none, alphas: none, key: [] };
  const samples = colourModel === "grey" ? 1 : 3;
  if (transparency.length !== 2 * samples) {
    throw new ImageError(
      "corrupt",
      `Cannot decode ${name}: a tRNS chunk of ${transparency.length} bytes for ${samples} samples; fetch it anew`,
    );
  }
  const mask = (1 << bitDepth) - 1;
  const key = Array.from(
    { length: samples },
    (_, i) => transparency[2 * i + 1]! & mask,
  );
  return { palette: none, alphas: none, key };
}
