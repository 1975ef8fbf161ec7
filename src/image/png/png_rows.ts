/** The rows of a PNG, pixels not yet understood. */
import { ImageError } from "../image_error.ts";
import type { ImageInfo } from "../image_info.ts";
import { inflateRows } from "../inflate_rows.ts";
import { pngChunks } from "./png_chunks.ts";
import { type PngPass, pngPasses, samplesOf } from "./png_passes.ts";
import { unfilterRow } from "./unfilter_row.ts";

/** One row of one pass. */
export interface PngRow {
  /** Its bytes, the filter undone. */
  readonly row: Uint8Array;
  readonly pass: PngPass;
  /** Where its first pixel lies, and how many pixels on the next one. */
  readonly from: number;
  readonly step: number;
}

/** A PNG, inflated. */
export interface PngRows {
  /** Payloads of the chunks that are no pixels. */
  readonly chunks: ReadonlyMap<string, Uint8Array>;
  /** To be walked once. */
  readonly rows: Generator<PngRow>;
}

/**
 * Inflates a PNG.
 *
 * @param info Its header.
 * @throws {ImageError} "truncated", "corrupt", "too-large" or "unsupported"; for an unknown filter while rows are walked.
 */
export async function pngRows(
  bytes: Uint8Array,
  info: ImageInfo,
  name: string,
): Promise<PngRows> {
  const { interlaced, packed, chunks } = readChunks(bytes, name);
  const passes = pngPasses(info, interlaced);
  const rows = await inflateRows(packed, sumBytes(passes), info, name);
  return { chunks, rows: walk(rows, passes, info, name) };
}

function* walk(
  rows: Uint8Array,
  passes: readonly PngPass[],
  info: ImageInfo,
  name: string,
): Generator<PngRow> {
  const distance = Math.max(1, samplesOf(info) * info.bitDepth / 8);
  let at = 0;
  for (const pass of passes) {
    let above: Uint8Array = new Uint8Array(pass.rowBytes);
    for (let y = 0; y < pass.height; y++) {
      const row = rows.subarray(at + 1, at + 1 + pass.rowBytes);
      if (!unfilterRow(rows[at]!, row, above, distance)) {
        throw new ImageError(
          "corrupt",
          `Cannot decode ${name}: PNG has no row filter ${rows[
            at
          ]!}; fetch it anew`,
        );
      }
      const from = (pass.y + y * pass.dy) * info.width + pass.x;
      yield { row, pass, from, step: pass.dx };
      above = row;
      at += 1 + pass.rowBytes;
    }
  }
}

interface PngParts {
  readonly interlaced: boolean;
  /** Payloads of the IDAT chunks. */
  readonly packed: readonly Uint8Array[];
  /** Payloads of the others. */
  readonly chunks: ReadonlyMap<string, Uint8Array>;
}

function readChunks(bytes: Uint8Array, name: string): PngParts {
  const packed: Uint8Array[] = [];
  const chunks = new Map<string, Uint8Array>();
  for (const { type, data } of pngChunks(bytes, name)) {
    if (type === "IDAT") packed.push(data);
    else if (isCritical(type) && !KNOWN.has(type)) {
      throw new ImageError(
        "unsupported",
        `Cannot decode ${name}: PNG chunk "${type}" is needed to show it and unknown; save it as a plain PNG`,
      );
    } else chunks.set(type, data);
  }
  if (packed.length === 0) {
    throw new ImageError(
      "truncated",
      `Cannot decode ${name}: a PNG without pixels (no IDAT); fetch it anew`,
    );
  }
  return { interlaced: chunks.get("IHDR")![12] === 1, packed, chunks };
}

/** A chunk without which the picture is another (W3C PNG, section 5.4). */
function isCritical(type: string): boolean {
  return (type.charCodeAt(0) & 32) === 0;
}

const KNOWN: ReadonlySet<string> = new Set(["IHDR", "PLTE", "IEND"]);

function sumBytes(passes: readonly PngPass[]): number {
  return passes.reduce(
    (sum, { height, rowBytes }) => sum + height * (1 + rowBytes),
    0,
  );
}
