/** Reads what a BMP says about itself (BITMAPINFOHEADER and its longer successors). */
import { ImageError } from "./image_error.ts";
import type { ImageInfo } from "./image_info.ts";

/**
 * Reads the header of a BMP without decoding it, and refuses what is not read here: few bits a pixel, compression, pixels
 * apart from the header, and 16 and 32 bits, which leave the range to taste.
 *
 * @throws {ImageError} "truncated", "corrupt" or "unsupported".
 */
export function readBmpHeader(bytes: Uint8Array, name: string): ImageInfo {
  if (bytes.length < 54) {
    throw new ImageError(
      "truncated",
      `Cannot read ${name}: the BMP ends inside its header; fetch it anew`,
    );
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headerSize = view.getUint32(14, true);
  if (!HEADER_SIZES.includes(headerSize)) {
    throw unsupported(name, `a ${headerSize}-byte header`);
  }
  const width = view.getInt32(18, true);
  const height = Math.abs(view.getInt32(22, true));
  if (width < 1 || height < 1) {
    throw new ImageError(
      "corrupt",
      `Cannot read ${name}: its size is ${width}x${height}`,
    );
  }
  const bits = view.getUint16(28, true);
  const compression = view.getUint32(30, true);
  if (bits !== 8 && bits !== 24) {
    throw unsupported(name, `${bits} bits a pixel`);
  }
  if (compression !== 0) throw unsupported(name, `compression ${compression}`);
  assertPixelsFollow(view, { name, headerSize, width, height, bits });
  return {
    format: "bmp",
    width,
    height,
    bitDepth: 8,
    channels: 3,
    colourModel: bits === 8 ? "palette" : "rgb",
    exifOrientation: 1,
  };
}

interface Layout {
  readonly name: string;
  readonly headerSize: number;
  readonly width: number;
  readonly height: number;
  readonly bits: number;
}

function assertPixelsFollow(
  view: DataView,
  { name, headerSize, width, height, bits }: Layout,
): void {
  const offset = view.getUint32(10, true);
  const stated = view.getUint32(46, true);
  const colours = bits === 8 && stated === 0 ? 256 : stated;
  if (colours > 256) {
    throw new ImageError(
      "corrupt",
      `Cannot read ${name}: a palette of ${colours} colours`,
    );
  }
  if (offset !== 14 + headerSize + 4 * colours) {
    throw unsupported(name, `pixels at byte ${offset}, apart from the header`);
  }
  const stride = 4 * Math.ceil(width * bits / 32);
  if (offset + stride * height > view.byteLength) {
    throw new ImageError(
      "truncated",
      `Cannot read ${name}: the BMP ends before its last row; fetch it anew`,
    );
  }
  if (bits !== 8 || colours === 256) return;
  for (let row = 0; row < height; row++) {
    for (let x = 0; x < width; x++) {
      if (view.getUint8(offset + row * stride + x) >= colours) {
        throw new ImageError(
          "corrupt",
          `Cannot read ${name}: a pixel points beyond its palette of ${colours} colours`,
        );
      }
    }
  }
}

function unsupported(name: string, what: string): ImageError {
  return new ImageError(
    "unsupported",
    `Cannot read ${name}: a BMP with ${what} is not supported; save it as an 8-bit PNG`,
  );
}

const HEADER_SIZES: readonly number[] = [40, 108, 124];
