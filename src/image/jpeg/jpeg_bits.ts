/** The bits of an entropy-coded JPEG segment (ITU T.81, sections B.1.1.5 and F.2.2.5). */
import type { HuffmanTable } from "./jpeg_huffman.ts";

/** Reads bits from bytes whose stuffing is gone. Beyond the end come zeros, and {@linkcode JpegBits.overrun} is true. */
export class JpegBits {
  readonly #bytes: Uint8Array;
  #at = 0;

  /** The bits of one restart interval. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** More bits were read than there are. */
  get overrun(): boolean {
    return this.#at > 8 * this.#bytes.length;
  }

  /** Whole bytes that were not read. */
  get bytesLeft(): number {
    return this.#bytes.length - Math.ceil(this.#at / 8);
  }

  /** The next symbol, or -1 where no code of the table fits. */
  symbol(table: HuffmanTable): number {
    const entry = table[this.#peek16()]!;
    if (entry === 0) return -1;
    this.#at += entry >> 8;
    return entry & 255;
  }

  /** The next 0..16 bits as an unsigned number. */
  take(count: number): number {
    const value = this.#peek16() >> (16 - count);
    this.#at += count;
    return value;
  }

  #peek16(): number {
    const first = this.#at >>> 3;
    const bytes = this.#bytes;
    const three = first + 2 < bytes.length
      ? bytes[first]! << 16 | bytes[first + 1]! << 8 | bytes[first + 2]!
      : (bytes[first] ?? 0) << 16 | (bytes[first + 1] ?? 0) << 8 |
        (bytes[first + 2] ?? 0);
    return three >> (8 - (this.#at & 7)) & 0xffff;
  }
}

/** One stretch of a scan between restart markers. */
export interface RestartInterval {
  /** Its bits. */
  readonly bits: JpegBits;
  /** Which restart marker ended it, 0..7, or null at the end of the scan. */
  readonly marker: number | null;
}

/** Cuts a scan at its restart markers and takes the stuffing (FF 00) and fill (FF FF) out. */
export function* restartIntervals(
  scan: Uint8Array,
): Generator<RestartInterval> {
  const plain = new Uint8Array(scan.length);
  let start = 0;
  let end = 0;
  for (let i = 0; i < scan.length; i++) {
    const byte = scan[i]!;
    if (byte !== 0xff) {
      plain[end++] = byte;
      continue;
    }
    const next = scan[i + 1];
    if (next === 0) {
      plain[end++] = 0xff;
      i++;
    } else if (next !== undefined && next !== 0xff) {
      yield {
        bits: new JpegBits(plain.subarray(start, end)),
        marker: next - 0xd0,
      };
      start = end;
      i++;
    }
  }
  yield { bits: new JpegBits(plain.subarray(start, end)), marker: null };
}
