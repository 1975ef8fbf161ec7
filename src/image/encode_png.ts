/** Samples to PNG bytes, the same bytes for the same samples. */
import { crc32 } from "../canon/crc32.ts";
import type { Gray } from "./gray.ts";
import type { Picture } from "./picture.ts";
import { filterRows } from "./png/filter_rows.ts";
import { PNG_SIGNATURE } from "./png/png_chunks.ts";

/**
 * Writes an 8-bit PNG: colour type 0 for grey, 2 for RGB; no alpha, no metadata, no time stamp.
 *
 * @throws {RangeError} When `data` does not have the length that its size needs.
 */
export async function encodePng(image: Gray | Picture): Promise<Uint8Array> {
  const { width, height, data } = image;
  const channels = "channels" in image ? image.channels : 1;
  if (data.length !== width * height * channels) {
    throw new RangeError(
      `Cannot encode an image: ${data.length} samples for ${width}x${height}x${channels}; check its size`,
    );
  }
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  header.setUint8(8, 8);
  header.setUint8(9, channels === 1 ? 0 : 2);
  const rows = filterRows(data, width * channels, channels);
  const file = new Blob([
    PNG_SIGNATURE,
    chunk("IHDR", new Uint8Array(header.buffer)),
    chunk("IDAT", await deflate(rows)),
    chunk("IEND", new Uint8Array()),
  ]);
  return new Uint8Array(await file.arrayBuffer());
}

async function deflate(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream()
    .pipeThrough(new CompressionStream("deflate"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function chunk(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  for (let i = 0; i < 4; i++) bytes[4 + i] = type.charCodeAt(i);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)));
  return bytes;
}
