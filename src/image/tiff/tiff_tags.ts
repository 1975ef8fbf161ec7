/** Reads the directory of a TIFF (TIFF 6.0, section 2): the numbers that say how its pixels lie. */
import { ImageError } from "../image_error.ts";

/** Tags by which pixels are found and understood. */
export const TIFF_TAG = {
  width: 256,
  height: 257,
  bits: 258,
  compression: 259,
  photometric: 262,
  fillOrder: 266,
  offsets: 273,
  orientation: 274,
  samples: 277,
  rowsPerStrip: 278,
  byteCounts: 279,
  planar: 284,
  predictor: 317,
  tileWidth: 322,
  extraSamples: 338,
  sampleFormat: 339,
} as const;

/** A directory, read. */
export interface TiffTags {
  readonly littleEndian: boolean;
  /** Values of the tags of {@linkcode TIFF_TAG} that are there. */
  readonly values: ReadonlyMap<number, readonly number[]>;
  /** Every entry of the directory: its tag and where it begins. */
  readonly entries: readonly { readonly tag: number; readonly at: number }[];
}

/**
 * Reads the only directory of a TIFF; nothing a directory points to is read but the values of {@linkcode TIFF_TAG}.
 *
 * @throws {ImageError} "truncated", "corrupt", or "unsupported" where there are several pictures.
 */
export function readTiffTags(bytes: Uint8Array, name: string): TiffTags {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const littleEndian = bytes[0] === 0x49;
  const start = bytes.length < 8 ? 0 : view.getUint32(4, littleEndian);
  if (start < 8 || start + 2 > bytes.length) throw cutShort(name);
  const count = view.getUint16(start, littleEndian);
  const end = start + 2 + 12 * count;
  if (end + 4 > bytes.length) throw cutShort(name);
  const values = new Map<number, readonly number[]>();
  const entries = [];
  for (let at = start + 2; at < end; at += 12) {
    const tag = view.getUint16(at, littleEndian);
    entries.push({ tag, at });
    if (!READ.has(tag)) continue;
    if (values.has(tag)) {
      throw new ImageError(
        "corrupt",
        `Cannot read ${name}: its TIFF directory has two entries ${tag}, of which readers take either; save it anew`,
      );
    }
    values.set(tag, readEntry(view, at, littleEndian, name));
  }
  if (view.getUint32(end, littleEndian) !== 0) {
    throw new ImageError(
      "unsupported",
      `Cannot read ${name}: this TIFF holds several pictures, and it does not say which is meant; save the one you mean as a file of its own`,
    );
  }
  return { littleEndian, values, entries };
}

function readEntry(
  view: DataView,
  at: number,
  littleEndian: boolean,
  name: string,
): number[] {
  const type = view.getUint16(at + 2, littleEndian);
  const count = view.getUint32(at + 4, littleEndian);
  const size = SIZES.get(type);
  if (size === undefined || count === 0) {
    throw new ImageError(
      "corrupt",
      `Cannot read ${name}: its TIFF directory has ${count} values of type ${type} for entry ${
        view.getUint16(at, littleEndian)
      }; save it anew`,
    );
  }
  const from = size * count <= 4
    ? at + 8
    : view.getUint32(at + 8, littleEndian);
  if (from + size * count > view.byteLength) throw cutShort(name);
  return Array.from({ length: count }, (_, i) => {
    const place = from + size * i;
    if (size === 1) return view.getUint8(place);
    return size === 2
      ? view.getUint16(place, littleEndian)
      : view.getUint32(place, littleEndian);
  });
}

function cutShort(name: string): ImageError {
  return new ImageError(
    "truncated",
    `Cannot read ${name}: the TIFF ends inside its header; fetch it anew`,
  );
}

const READ: ReadonlySet<number> = new Set(Object.values(TIFF_TAG));

/** Bytes a value: BYTE, SHORT, LONG. */
const SIZES: ReadonlyMap<number, number> = new Map([[1, 1], [3, 2], [4, 4]]);
