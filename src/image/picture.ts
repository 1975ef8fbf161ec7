import type { Gray } from "./gray.ts";

/**
 * A decoded 8-bit picture, grey or colour, as it came out of its file.
 *
 * `data.length === width * height * channels`, interleaved rows (RGB order for three channels).
 */
export interface Picture {
  /** Columns, at least 1. */
  readonly width: number;
  /** Rows, at least 1. */
  readonly height: number;
  /** 1 (grey) or 3 (RGB). */
  readonly channels: 1 | 3;
  /** Interleaved samples, 0..255. */
  readonly data: Uint8Array;
  /**
   * What OpenCV reads of the file when asked for grey, where `data` and the rule for PNG do not tell: see `greyRead`.
   * Computed on the first call.
   */
  readonly greyRead?: () => Gray;
}
