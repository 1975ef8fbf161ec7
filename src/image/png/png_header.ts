/** Reads what a PNG says about itself (W3C PNG, third edition, section 11.2). */
import { exifOrientation } from "../jpeg/exif_orientation.ts";
import { ImageError } from "../image_error.ts";
import type { ColourModel, ImageInfo } from "../image_info.ts";
import { pngChunks } from "./png_chunks.ts";

/**
 * Reads the header of a PNG without decoding it.
 *
 * @throws {ImageError} "truncated" or "corrupt" when the chunks cannot be walked or IHDR breaks the standard.
 */
export function readPngHeader(bytes: Uint8Array, name: string): ImageInfo {
  let info: ImageInfo | undefined;
  let orientation = 1;
  const seen = new Set<string>();
  for (const chunk of pngChunks(bytes, name)) {
    if (info === undefined) info = readIhdr(chunk.type, chunk.data, name);
    if (ONCE.has(chunk.type) && seen.has(chunk.type)) {
      throw new ImageError(
        "corrupt",
        `Cannot read ${name}: two ${chunk.type} chunks, of which readers take either; fetch it anew`,
      );
    }
    seen.add(chunk.type);
    if (chunk.type === "eXIf") orientation = exifOrientation(chunk.data);
  }
  if (info === undefined) {
    throw new ImageError(
      "truncated",
      `Cannot read ${name}: a PNG without a header; fetch it anew`,
    );
  }
  return { ...info, exifOrientation: orientation };
}

function readIhdr(type: string, data: Uint8Array, name: string): ImageInfo {
  if (type !== "IHDR" || data.length !== 13) {
    throw new ImageError(
      "corrupt",
      `Cannot read ${name}: its first PNG chunk is "${type}" and not a 13-byte IHDR`,
    );
  }
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const width = view.getUint32(0);
  const height = view.getUint32(4);
  const bitDepth = data[8]!;
  const kind = KINDS.get(data[9]!);
  if (kind === undefined || !kind.depths.includes(bitDepth)) {
    throw new ImageError(
      "corrupt",
      `Cannot read ${name}: PNG has no colour type ${data[
        9
      ]!} with ${bitDepth} bits`,
    );
  }
  if (data[10] !== 0 || data[11] !== 0 || data[12]! > 1) {
    throw new ImageError(
      "corrupt",
      `Cannot read ${name}: PNG has no compression ${data[10]!}, filter ${data[
        11
      ]!} and interlace ${data[12]!} together`,
    );
  }
  if (width === 0 || height === 0) {
    throw new ImageError(
      "corrupt",
      `Cannot read ${name}: its size is ${width}x${height}`,
    );
  }
  return {
    format: "png",
    width,
    height,
    bitDepth,
    channels: kind.channels,
    colourModel: kind.model,
    exifOrientation: 1,
  };
}

interface Kind {
  readonly model: ColourModel;
  readonly channels: 1 | 2 | 3 | 4;
  readonly depths: readonly number[];
}

const KINDS: ReadonlyMap<number, Kind> = new Map([
  [0, { model: "grey", channels: 1, depths: [1, 2, 4, 8, 16] }],
  [2, { model: "rgb", channels: 3, depths: [8, 16] }],
  [3, { model: "palette", channels: 3, depths: [1, 2, 4, 8] }],
  [4, { model: "grey-alpha", channels: 2, depths: [8, 16] }],
  [6, { model: "rgb-alpha", channels: 4, depths: [8, 16] }],
]);

/** Chunks that decide samples and may come once (W3C PNG, table 5.3). */
const ONCE: ReadonlySet<string> = new Set(["IHDR", "PLTE", "tRNS", "eXIf"]);
