/** Proves that the compressed rows of a PNG are all there and no more than the header promises. */
import { ImageError } from "../image_error.ts";
import type { ImageInfo } from "../image_info.ts";
import { pngChunks } from "./png_chunks.ts";

/**
 * Inflates the IDAT chunks without keeping them and counts: a decoder would fill missing rows with black and let a
 * decompression bomb grow.
 *
 * @returns The offset after IEND: what a strict decoder wants as the end of the file.
 * @throws {ImageError} "truncated", "corrupt", or "too-large" when the rows inflate to more than the header says.
 */
export async function assertWholePng(
  bytes: Uint8Array,
  info: ImageInfo,
  name: string,
): Promise<number> {
  const parts: Uint8Array[] = [];
  let interlaced = false;
  let end = 0;
  for (const chunk of pngChunks(bytes, name)) {
    if (chunk.type === "IHDR") interlaced = chunk.data[12] === 1;
    if (chunk.type === "IDAT") parts.push(chunk.data);
    end = chunk.end;
  }
  if (parts.length === 0) {
    throw new ImageError(
      "truncated",
      `Cannot decode ${name}: a PNG without pixels (no IDAT); fetch it anew`,
    );
  }
  const expected = interlaced
    ? adam7Bytes(info)
    : passBytes(info, info.width, info.height);
  const inflated = await inflatedBytes(parts, expected, name);
  if (inflated > expected) {
    throw new ImageError(
      "too-large",
      `Cannot decode ${name}: its pixels inflate to ${inflated} bytes and more, where ${info.width}x${info.height} needs ${expected}; ` +
        "do not trust this file",
    );
  }
  if (inflated < expected) {
    throw new ImageError(
      "truncated",
      `Cannot decode ${name}: its pixels inflate to ${inflated} of ${expected} bytes; fetch it anew`,
    );
  }
  return end;
}

/** Inflates until the end or until too many bytes have come, whichever is first. */
async function inflatedBytes(
  parts: readonly Uint8Array[],
  limit: number,
  name: string,
): Promise<number> {
  let total = 0;
  try {
    const stream = ReadableStream.from(sips(parts)).pipeThrough(
      new DecompressionStream("deflate"),
    );
    for await (const part of stream) {
      total += part.length;
      if (total > limit) return total;
    }
  } catch (cause) {
    throw new ImageError(
      "corrupt",
      `Cannot decode ${name}: its PNG pixels do not inflate; fetch it anew`,
      { cause },
    );
  }
  return total;
}

/** Small pieces: an inflater swallows a piece whole before it can be stopped, and a byte becomes up to 1032. */
function* sips(
  parts: readonly Uint8Array[],
): Generator<Uint8Array<ArrayBuffer>> {
  for (const part of parts) {
    for (let at = 0; at < part.length; at += SIP) {
      yield new Uint8Array(part.subarray(at, at + SIP));
    }
  }
}

const SIP = 4096;

function passBytes(
  { bitDepth, channels, colourModel }: ImageInfo,
  width: number,
  height: number,
): number {
  if (width === 0 || height === 0) return 0;
  const samples = colourModel === "palette" ? 1 : channels;
  return (1 + Math.ceil(width * samples * bitDepth / 8)) * height;
}

/** The seven passes of interlacing: first column and row, and steps (W3C PNG, section 8.2). */
function adam7Bytes(info: ImageInfo): number {
  const passes = [
    [0, 0, 8, 8],
    [4, 0, 8, 8],
    [0, 4, 4, 8],
    [2, 0, 4, 4],
    [0, 2, 2, 4],
    [1, 0, 2, 2],
    [0, 1, 1, 2],
  ] as const;
  return passes.reduce((sum, [x, y, dx, dy]) => {
    const columns = Math.max(0, Math.ceil((info.width - x) / dx));
    const rows = Math.max(0, Math.ceil((info.height - y) / dy));
    return sum + passBytes(info, columns, rows);
  }, 0);
}
