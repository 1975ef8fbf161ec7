/**
 * The grey image every metric and every fuser works on: 8-bit luma, row-major, one byte a pixel.
 *
 * `data.length === width * height`, values 0..255 (BT.601 full range luma).
 */
export interface Gray {
  /** Columns, at least 1. */
  readonly width: number;
  /** Rows, at least 1. */
  readonly height: number;
  /** Row-major luma, 0..255. */
  readonly data: Uint8Array;
}
