/** Inflates the rows of a PNG or of a TIFF strip: all of them, and no more than the header promises. */
import { ImageError } from "./image_error.ts";
import type { ImageInfo } from "./image_info.ts";

/**
 * Inflates zlib data (the IDAT chunks of a PNG, a strip of a TIFF) into exactly so many bytes. A decoder that did not count would fill missing rows with black and
 * let a decompression bomb grow.
 *
 * @param parts What is inflated, one part after another.
 * @param expected Bytes of all rows.
 * @throws {ImageError} "truncated", "corrupt", or "too-large" when the rows inflate to more.
 */
export async function inflateRows(
  parts: readonly Uint8Array[],
  expected: number,
  { width, height }: ImageInfo,
  name: string,
): Promise<Uint8Array> {
  const packed = parts.reduce((sum, { length }) => sum + length, 0);
  if (packed * MAX_DEFLATE_RATIO < expected) {
    throw new ImageError(
      "truncated",
      `Cannot decode ${name}: its ${packed} packed bytes cannot hold the ${expected} of its pixels; fetch it anew`,
    );
  }
  const rows = new Uint8Array(expected);
  let total = 0;
  for await (const part of inflated(parts, name)) {
    if (total + part.length > expected) {
      throw new ImageError(
        "too-large",
        `Cannot decode ${name}: its pixels inflate to ${
          total + part.length
        } bytes and more, where ${width}x${height} needs ${expected}; do not trust this file`,
      );
    }
    rows.set(part, total);
    total += part.length;
  }
  if (total < expected) {
    throw new ImageError(
      "truncated",
      `Cannot decode ${name}: its pixels inflate to ${total} of ${expected} bytes; fetch it anew`,
    );
  }
  return rows;
}

/** A byte of deflate cannot become more. */
const MAX_DEFLATE_RATIO = 1032;

async function* inflated(
  parts: readonly Uint8Array[],
  name: string,
): AsyncGenerator<Uint8Array> {
  const reader = streamOf(sips(parts))
    .pipeThrough(new DecompressionStream("deflate")).getReader();
  try {
    while (true) {
      const { value, done } = await reader.read();
      if (done) return;
      yield value;
    }
  } catch (cause) {
    throw new ImageError(
      "corrupt",
      `Cannot decode ${name}: its pixels do not inflate; fetch it anew`,
      { cause },
    );
  } finally {
    await reader.cancel().catch(() => {});
  }
}

/** Small pieces: an inflater swallows a piece whole before it can be stopped. */
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

/** Gives one piece whenever one is asked for; not every browser has `ReadableStream.from`. */
function streamOf<T>(pieces: Iterator<T>): ReadableStream<T> {
  return new ReadableStream({
    pull(controller): void {
      const { value, done } = pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
}
