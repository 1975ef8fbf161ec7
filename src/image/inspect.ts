/** Tells what an image file is from its bytes, before any decoder sees it. */
import { readBmpHeader } from "./bmp_header.ts";
import { ImageError } from "./image_error.ts";
import type { ImageInfo } from "./image_info.ts";
import { readJpegHeader } from "./jpeg/jpeg_header.ts";
import { PNG_SIGNATURE } from "./png/png_chunks.ts";
import { readPngHeader } from "./png/png_header.ts";
import { readTiffHeader } from "./tiff/tiff_header.ts";

/**
 * Reads the header of a PNG, JPEG, BMP or TIFF and walks its framing to the end, without decoding a pixel.
 *
 * @param bytes The whole file.
 * @param name What to call it in an error.
 * @throws {ImageError} "empty", "unknown-format", "truncated", "corrupt", "alpha" or "unsupported".
 */
export function inspectImage(
  bytes: Uint8Array,
  name: string = "image",
): ImageInfo {
  if (bytes.length === 0) {
    throw new ImageError(
      "empty",
      `Cannot read ${name}: the file is empty; fetch it anew`,
    );
  }
  if (startsWith(bytes, PNG_SIGNATURE)) return readPngHeader(bytes, name);
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return readJpegHeader(bytes, name);
  if (startsWith(bytes, letters("BM"))) return readBmpHeader(bytes, name);
  if (
    startsWith(bytes, letters("II*\0")) || startsWith(bytes, letters("MM\0*"))
  ) return readTiffHeader(bytes, name);
  throw new ImageError(
    "unknown-format",
    `Cannot read ${name}: it looks like ${
      likeness(bytes)
    }, not a PNG, JPEG, BMP or TIFF; convert or fetch it anew`,
  );
}

function likeness(bytes: Uint8Array): string {
  const text = String.fromCharCode(...bytes.subarray(0, 64));
  if (text.startsWith("GIF8")) return "a GIF";
  if (text.startsWith("RIFF") && text.slice(8, 12) === "WEBP") return "a WebP";
  if (text.startsWith("II+\0") || text.startsWith("MM\0+")) return "a BigTIFF";
  if (text.slice(4, 8) === "ftyp") return "an AVIF or HEIC";
  if (
    text.startsWith("\0\0\0\x0cjP  ") || text.startsWith("\xff\x4f\xff\x51")
  ) return "a JPEG 2000";
  if (text.startsWith("PK\x03\x04")) return "a zip archive";
  if (text.startsWith("\x93NUMPY")) return "a NumPy array";
  if (text.startsWith("version https://git-lfs")) {
    return "a git-lfs pointer (the file itself was never fetched)";
  }
  if (/^\s*<(!doctype html|html|head|body)/i.test(text)) {
    return "an HTML page (an error page of a server?)";
  }
  if (/^\s*[{[]/.test(text)) return "JSON";
  if (/^(\x89PN|\xff\xd8|\xff)/.test(text) && bytes.length < 8) {
    return "the first bytes of a truncated image";
  }
  const hex = [...bytes.subarray(0, 8)].map((byte) =>
    byte.toString(16).padStart(2, "0")
  ).join(" ");
  return `something unknown (first bytes ${hex})`;
}

function startsWith(bytes: Uint8Array, magic: ArrayLike<number>): boolean {
  return bytes.length >= magic.length &&
    Array.from(magic).every((byte, i) => bytes[i] === byte);
}

function letters(text: string): number[] {
  return [...text].map((letter) => letter.charCodeAt(0));
}
