import { ImageError } from "../image_error.ts";
import type { ImageInfo } from "../image_info.ts";
import type { Picture } from "../picture.ts";
import { inflateRows } from "../inflate_rows.ts";
import { pngChunks } from "./png_chunks.ts";
import { pngColours } from "./png_colours.ts";
import { type PngPass, pngPasses, samplesOf } from "./png_passes.ts";
import { putRow } from "./put_row.ts";
import { unfilterRow } from "./unfilter_row.ts";
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
  const { interlaced, packed, chunks } = readChunks(bytes, name);
  const colours = pngColours(info, chunks, name);
  const passes = pngPasses(info, interlaced);
  const rows = await inflateRows(packed, sumBytes(passes), info, name);
  const { width, height, colourModel, bitDepth } = info;
  const channels = colourModel === "grey" || colourModel === "grey-alpha"
    ? 1
    : 3;
  const data = new Uint8Array(width * height * channels);
  const samples = samplesOf(info);
  const step = Math.max(1, samples * bitDepth / 8);
  let at = 0;
  for (const pass of passes) {
    let above: Uint8Array = new Uint8Array(pass.rowBytes);
    for (let y = 0; y < pass.height; y++) {
      const row = rows.subarray(at + 1, at + 1 + pass.rowBytes);
      if (!unfilterRow(rows[at]!, row, above, step)) {
        throw new ImageError(
          "corrupt",
          `Cannot decode ${name}: PNG has no row filter ${rows[
            at
          ]!}; fetch it anew`,
        );
      }
      putRow(
        unpackSamples(row, pass.width * samples, bitDepth),
        { info, colours, name },
        {
          data,
          from: channels * ((pass.y + y * pass.dy) * width + pass.x),
          step: channels * pass.dx,
        },
      );
      above = row;
      at += 1 + pass.rowBytes;
    }
  }
  return { width, height, channels, data };
}

interface PngParts {
  readonly interlaced: boolean;
  /** Payloads of the IDAT chunks. */
  readonly packed: readonly Uint8Array[];
  /** Payloads of the others. */
  readonly chunks: ReadonlyMap<string, Uint8Array>;
}

function readChunks(bytes: Uint8Array, name: string): PngParts {
  const packed: Uint8Array[] = [];
  const chunks = new Map<string, Uint8Array>();
  for (const { type, data } of pngChunks(bytes, name)) {
    if (type === "IDAT") packed.push(data);
    else if (isCritical(type) && !KNOWN.has(type)) {
      throw new ImageError(
        "unsupported",
        `Cannot decode ${name}: PNG chunk "${type}" is needed to show it and unknown; save it as a plain PNG`,
      );
    } else chunks.set(type, data);
  }
  if (packed.length === 0) {
    throw new ImageError(
      "truncated",
      `Cannot decode ${name}: a PNG without pixels (no IDAT); fetch it anew`,
    );
  }
  return { interlaced: chunks.get("IHDR")![12] === 1, packed, chunks };
}

/** A chunk without which the picture is another (W3C PNG, section 5.4). */
function isCritical(type: string): boolean {
  return (type.charCodeAt(0) & 32) === 0;
}

const KNOWN: ReadonlySet<string> = new Set(["IHDR", "PLTE", "IEND"]);

function sumBytes(passes: readonly PngPass[]): number {
  return passes.reduce(
    (sum, { height, rowBytes }) => sum + height * (1 + rowBytes),
    0,
  );
}
