/** Walks the chunks of a PNG, so that no other file here needs to know its framing. */
import { crc32 } from "../../canon/crc32.ts";
import { ImageError } from "../image_error.ts";

/** One chunk. `data` is a view, not a copy. */
export interface PngChunk {
  /** Four letters, e.g. "IDAT". */
  readonly type: string;
  /** Its payload. */
  readonly data: Uint8Array;
  /** Where the next chunk starts. */
  readonly end: number;
}

/** The eight bytes every PNG starts with. */
export const PNG_SIGNATURE: Uint8Array<ArrayBuffer> = Uint8Array.of(
  0x89,
  0x50,
  0x4e,
  0x47,
  0x0d,
  0x0a,
  0x1a,
  0x0a,
);

/**
 * The chunks of a PNG up to and with IEND, each checked against its CRC. What follows IEND is not part of the picture.
 *
 * @throws {ImageError} "truncated" when a chunk or IEND is missing, "corrupt" when a CRC is wrong.
 */
export function* pngChunks(
  bytes: Uint8Array,
  name: string,
): Generator<PngChunk> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = PNG_SIGNATURE.length;
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const end = at + 12 + length;
    if (end > bytes.length) break;
    if (crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) {
      throw new ImageError(
        "corrupt",
        `Cannot read ${name}: the CRC of its PNG chunk "${type}" is wrong; fetch it anew`,
      );
    }
    yield { type, data: bytes.subarray(at + 8, end - 4), end };
    if (type === "IEND") return;
    at = end;
  }
  throw new ImageError(
    "truncated",
    `Cannot read ${name}: the PNG ends before its IEND chunk; fetch it anew`,
  );
}
