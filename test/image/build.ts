/** Builds small image files byte by byte, so that the tests of the decoder do not rest on the encoder beside it. */
import { crc32 as referenceCrc32 } from "node:zlib";
import encodeJpeg from "@jsquash/jpeg/encode.js";

type Bytes = Uint8Array<ArrayBuffer>;

/** Bytes one after another. */
export function join(
  ...parts: readonly (Uint8Array | readonly number[])[]
): Bytes {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/** The bytes of Latin-1 text. */
export function latin1(text: string): Bytes {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/** A PNG chunk with its CRC. */
export function pngChunk(
  type: string,
  data: Uint8Array | readonly number[],
): Bytes {
  const body = join(latin1(type), data);
  return join(uint32(data.length), body, uint32(referenceCrc32(body)));
}

/** What a hand-made PNG is. */
export interface PngParts {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly colourType: number;
  readonly interlace?: number;
  /** Filtered rows, each with its filter byte, before compression. */
  readonly rows: Uint8Array | readonly number[];
  /** Chunks between IHDR and IDAT. */
  readonly before?: readonly Uint8Array[];
}

/** A PNG of these rows, whether or not they fit the header. */
export async function png(parts: PngParts): Promise<Bytes> {
  const header = join(uint32(parts.width), uint32(parts.height), [
    parts.depth,
    parts.colourType,
    0,
    0,
    parts.interlace ?? 0,
  ]);
  const stream = new Blob([new Uint8Array(parts.rows)]).stream().pipeThrough(
    new CompressionStream("deflate"),
  );
  const deflated = new Uint8Array(await new Response(stream).arrayBuffer());
  return join(
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    pngChunk("IHDR", header),
    ...(parts.before ?? []),
    pngChunk("IDAT", deflated),
    pngChunk("IEND", []),
  );
}

/** What a hand-made BMP is. */
export interface BmpParts {
  readonly width: number;
  /** Negative: rows from the top. */
  readonly height: number;
  readonly bits: number;
  readonly palette?: readonly number[];
  /** Padded rows in file order. */
  readonly rows: readonly number[];
  readonly compression?: number;
}

/** A BMP with a 40-byte header. */
export function bmp(
  { width, height, bits, palette = [], rows, compression = 0 }: BmpParts,
): Bytes {
  const header = new DataView(new ArrayBuffer(54));
  header.setUint16(0, 0x424d);
  header.setUint32(2, 54 + palette.length + rows.length, true);
  header.setUint32(10, 54 + palette.length, true);
  header.setUint32(14, 40, true);
  header.setInt32(18, width, true);
  header.setInt32(22, height, true);
  header.setUint16(26, 1, true);
  header.setUint16(28, bits, true);
  header.setUint32(30, compression, true);
  header.setUint32(46, palette.length / 4, true);
  return join(new Uint8Array(header.buffer), palette, rows);
}

/** A textured JPEG; 4:2:0 when in colour. */
export async function jpegFile(
  width: number,
  height: number,
  options: { readonly grey?: boolean; readonly progressive?: boolean } = {},
): Promise<Bytes> {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let i = 0; i < width * height; i++) {
    const x = i % width, y = Math.floor(i / width);
    data.set([(x * 7 + y) & 255, (x * y) & 255, (y * 11) & 255, 255], 4 * i);
  }
  const file = await encodeJpeg(new ImageData(data, width, height), {
    quality: 90,
    progressive: options.progressive ?? false,
    auto_subsample: false,
    chroma_subsample: 2,
    color_space: options.grey ? GREYSCALE : YCBCR,
  });
  return new Uint8Array(file);
}

/** Colour spaces by the numbers of mozjpeg. */
const GREYSCALE = 1, YCBCR = 3;

/** A JPEG segment with its length. */
export function jpegSegment(
  marker: number,
  data: Uint8Array | readonly number[],
): Bytes {
  return join(
    [0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255],
    data,
  );
}

/** The file with a segment put in after SOI. */
export function withSegment(
  file: Uint8Array,
  marker: number,
  data: Uint8Array | readonly number[],
): Bytes {
  return join(file.subarray(0, 2), jpegSegment(marker, data), file.subarray(2));
}

/** A grey 24x8 JPEG of three flat blocks with a restart marker after each: 128 everywhere when `scan` is whole. */
export function restartJpeg(scan: readonly number[]): Bytes {
  const onlyZero = [1, ...new Array(15).fill(0), 0];
  return join(
    [0xff, 0xd8],
    jpegSegment(0xdb, [0, ...new Array(64).fill(1)]),
    jpegSegment(0xc0, [8, 0, 8, 0, 24, 1, 1, 0x11, 0]),
    jpegSegment(0xc4, [0x00, ...onlyZero, 0x10, ...onlyZero]),
    jpegSegment(0xdd, [0, 1]),
    jpegSegment(0xda, [1, 1, 0, 0, 63, 0]),
    scan,
    [0xff, 0xd9],
  );
}

/** A TIFF block that says nothing but an orientation. */
export function orientationTiff(orientation: number, little: boolean): Bytes {
  const view = new DataView(new ArrayBuffer(26));
  view.setUint16(0, little ? 0x4949 : 0x4d4d);
  view.setUint16(2, 42, little);
  view.setUint32(4, 8, little);
  view.setUint16(8, 1, little);
  view.setUint16(10, 0x0112, little);
  view.setUint16(12, 3, little);
  view.setUint32(14, 1, little);
  view.setUint16(18, orientation, little);
  return new Uint8Array(view.buffer);
}

function uint32(value: number): number[] {
  return [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
}
