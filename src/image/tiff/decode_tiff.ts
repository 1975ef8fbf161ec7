/** TIFF to samples, by the package `tiff`, which is given nothing but what it reads as others do and loaded for the first of them. */
import { ImageError } from "../image_error.ts";
import type { ImageInfo } from "../image_info.ts";
import { inflateRows } from "../inflate_rows.ts";
import { lzwLength } from "./lzw_length.ts";
import { type TiffLayout, tiffLayout } from "./tiff_layout.ts";
import { readTiffTags, TIFF_TAG, type TiffTags } from "./tiff_tags.ts";

/**
 * Decodes a TIFF whose header was accepted; white as 0 becomes white as 255.
 *
 * Every strip is measured before: the package would let one grow without end.
 *
 * @returns Interleaved samples of 8 or 16 bits.
 * @throws {ImageError} "truncated", "corrupt", or "too-large" where a strip unpacks to more than its rows.
 */
export async function decodeTiff(
  bytes: Uint8Array,
  info: ImageInfo,
  name: string,
): Promise<Uint8Array | Uint16Array> {
  const tags = readTiffTags(bytes, name);
  await assertStrips(bytes, tiffLayout(tags, bytes.length, name), name);
  const data = await decodeOnly(quietCopy(bytes, tags), name);
  const kind = info.bitDepth === 8 ? Uint8Array : Uint16Array;
  if (
    !(data instanceof kind) ||
    data.length !== info.width * info.height * info.channels
  ) throw gaveUp(name, `${data.length} samples came out`);
  return data;
}

async function assertStrips(
  bytes: Uint8Array,
  { info, compression, strips }: TiffLayout,
  name: string,
): Promise<void> {
  if (compression === "none") return;
  for (const { offset, packed, unpacked } of strips) {
    const part = bytes.subarray(offset, offset + packed);
    if (compression === "deflate") {
      await inflateRows([part], unpacked, info, name);
      continue;
    }
    const length = lzwLength(part, unpacked);
    if (length === unpacked) continue;
    if (length === null) throw gaveUp(name, "a strip is no LZW");
    throw length > unpacked
      ? new ImageError(
        "too-large",
        `Cannot decode ${name}: a strip unpacks to more than the ${unpacked} bytes of its rows; do not trust this file`,
      )
      : new ImageError(
        "truncated",
        `Cannot decode ${name}: a strip unpacks to ${length} of ${unpacked} bytes; fetch it anew`,
      );
  }
}

/** The file with all entries muted that the package need not see: it would follow each, wherever it leads. */
function quietCopy(
  bytes: Uint8Array,
  { littleEndian, entries }: TiffTags,
): Uint8Array {
  const copy = new Uint8Array(bytes);
  const view = new DataView(copy.buffer);
  for (const { tag, at } of entries) {
    if (!HEEDED.has(tag)) view.setUint16(at + 2, NO_TYPE, littleEndian);
  }
  return copy;
}

async function decodeOnly(
  bytes: Uint8Array,
  name: string,
): Promise<ArrayLike<number>> {
  const { decode } = await import("tiff");
  try {
    return decode(bytes)[0]!.data;
  } catch (cause) {
    throw gaveUp(name, cause instanceof Error ? cause.message : String(cause));
  }
}

function gaveUp(name: string, why: string): ImageError {
  return new ImageError(
    "corrupt",
    `Cannot decode ${name}: the tiff decoder gave up (${why}); fetch it anew`,
  );
}

const NO_TYPE = 0;

const HEEDED: ReadonlySet<number> = new Set([
  TIFF_TAG.width,
  TIFF_TAG.height,
  TIFF_TAG.bits,
  TIFF_TAG.compression,
  TIFF_TAG.photometric,
  TIFF_TAG.offsets,
  TIFF_TAG.samples,
  TIFF_TAG.rowsPerStrip,
  TIFF_TAG.byteCounts,
  TIFF_TAG.predictor,
  TIFF_TAG.sampleFormat,
]);
