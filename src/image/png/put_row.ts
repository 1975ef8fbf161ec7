import { ImageError } from "../image_error.ts";
import type { ImageInfo } from "../image_info.ts";
import type { PngColours } from "./png_colours.ts";

/** What the samples of a row mean. */
interface Meaning {
  readonly info: ImageInfo;
  readonly colours: PngColours;
  readonly name: string;
}

/** Where its pixels go: interleaved data, the first pixel's place, and from one pixel's to the next. */
interface Place {
  readonly data: Uint8Array;
  readonly from: number;
  readonly step: number;
}

/**
 * Puts the pixels of one row where they belong, as grey or RGB levels.
 *
 * @param samples All samples of the row, undone and unpacked.
 * @throws {ImageError} "alpha" for a transparent pixel, "corrupt" for one beyond the palette.
 */
export function putRow(
  samples: Uint8Array,
  { info, colours, name }: Meaning,
  { data, from, step }: Place,
): void {
  const { colourModel, bitDepth } = info;
  if (colourModel === "palette") {
    putIndices(samples, colours, name, { data, from, step });
    return;
  }
  const count = info.channels;
  const hasAlpha = colourModel === "grey-alpha" || colourModel === "rgb-alpha";
  const kept = hasAlpha ? count - 1 : count;
  const scale = 255 / ((1 << bitDepth) - 1);
  for (let at = 0, to = from; at < samples.length; at += count, to += step) {
    if (
      hasAlpha && samples[at + kept] !== 255 ||
      isKey(samples, at, colours.key)
    ) throw transparent(name);
    for (let c = 0; c < kept; c++) data[to + c] = samples[at + c]! * scale;
  }
}

function putIndices(
  samples: Uint8Array,
  { palette, alphas }: PngColours,
  name: string,
  { data, from, step }: Place,
): void {
  for (let at = 0, to = from; at < samples.length; at++, to += step) {
    const index = samples[at]!;
    if (3 * index >= palette.length) {
      throw new ImageError(
        "corrupt",
        `Cannot decode ${name}: a pixel points beyond its palette of ${
          palette.length / 3
        } colours; fetch it anew`,
      );
    }
    if (index < alphas.length && alphas[index] !== 255) throw transparent(name);
    for (let c = 0; c < 3; c++) data[to + c] = palette[3 * index + c]!;
  }
}

function isKey(
  samples: Uint8Array,
  at: number,
  key: readonly number[],
): boolean {
  return key.length > 0 && key.every((level, c) => samples[at + c] === level);
}

function transparent(name: string): ImageError {
  return new ImageError(
    "alpha",
    `Cannot decode ${name}: it has transparent pixels; flatten it onto a background first`,
  );
}
