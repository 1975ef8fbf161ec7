/** Walks the marker segments of a JPEG (ITU T.81, annex B), so that no other file here needs to know its framing. */
import { ImageError } from "../image_error.ts";

/** One marker with its parameters. Views, not copies. */
export interface JpegSegment {
  /** The second byte of the marker, e.g. 0xC0 for SOF0. */
  readonly marker: number;
  /** Parameters, without the two length bytes. */
  readonly data: Uint8Array;
  /** After SOS: the entropy-coded bytes up to the next marker that is no restart marker, else empty. */
  readonly scan: Uint8Array;
}

/** Start of scan. */
export const SOS = 0xda;

/**
 * The segments of a JPEG from after SOI up to EOI (not yielded). What follows EOI is not part of the picture.
 *
 * @throws {ImageError} "truncated" when the file ends before EOI, "corrupt" when a marker is expected and none is there.
 */
export function* jpegSegments(
  bytes: Uint8Array,
  name: string,
): Generator<JpegSegment> {
  let at = 2;
  for (;;) {
    if (at < bytes.length && bytes[at] !== 0xff) {
      throw new ImageError(
        "corrupt",
        `Cannot read ${name}: no JPEG marker at byte ${at}`,
      );
    }
    while (at + 1 < bytes.length && bytes[at + 1] === 0xff) at++;
    const marker = bytes[at + 1];
    if (marker === EOI) return;
    if (marker === undefined || at + 4 > bytes.length) throw truncated(name);
    const end = at + 2 + (bytes[at + 2]! << 8 | bytes[at + 3]!);
    if (end > bytes.length) throw truncated(name);
    if (end < at + 4) {
      throw new ImageError(
        "corrupt",
        `Cannot read ${name}: an empty JPEG segment at byte ${at}`,
      );
    }
    const scanEnd = marker === SOS ? endOfScan(bytes, end, name) : end;
    yield {
      marker,
      data: bytes.subarray(at + 4, end),
      scan: bytes.subarray(end, scanEnd),
    };
    at = scanEnd;
  }
}

/** The next 0xFF that is neither stuffed (FF 00), nor a restart marker, nor fill. */
function endOfScan(bytes: Uint8Array, from: number, name: string): number {
  let at = bytes.indexOf(0xff, from);
  while (at >= 0 && at + 1 < bytes.length) {
    const next = bytes[at + 1]!;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
    at = bytes.indexOf(0xff, next === 0xff ? at + 1 : at + 2);
  }
  throw truncated(name);
}

function truncated(name: string): ImageError {
  return new ImageError(
    "truncated",
    `Cannot read ${name}: the JPEG ends before its end-of-image marker; fetch it anew`,
  );
}

const EOI = 0xd9;
