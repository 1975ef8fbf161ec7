/**
 * Walks the coefficients of one 8x8 block, keeping their values where asked (ITU T.81, sections F.2.2 and G.2).
 *
 * Each walker returns false where the bits are no legal block. A decoder would go on with what it has and show grey.
 */
import type { JpegBits } from "./jpeg_bits.ts";
import type { HuffmanTable } from "./jpeg_huffman.ts";
import { ROW_ORDER } from "./row_order.ts";

/** What the blocks of one component in one scan share. */
export interface BlockWalk {
  readonly dc: HuffmanTable | undefined;
  readonly ac: HuffmanTable | undefined;
  /** First and last coefficient in zigzag order. */
  readonly from: number;
  readonly to: number;
  /** The lowest bit this scan sends. */
  readonly low: number;
  /** True where an earlier scan has sent the leading bits. */
  readonly refines: boolean;
  /** Progressive only: 64 flags a block, set where a coefficient is known not to be 0. */
  readonly nonzero: Uint8Array;
  /** Where values are kept, 64 a block in row order; null where nobody asked. */
  readonly values: Int16Array | null;
  /** Progressive only: blocks that a run of ends still covers, shared along the scan. */
  endRun: number;
  /** The DC value of the block before, in units of this scan's lowest bit. */
  lastDc: number;
}

/** A whole block of a sequential JPEG. */
export function walkSequential(
  bits: JpegBits,
  walk: BlockWalk,
  block: number,
): boolean {
  if (!walkDc(bits, walk, block)) return false;
  const { values } = walk;
  for (let k = 1; k <= 63; k++) {
    const symbol = bits.symbol(walk.ac!);
    if (symbol < 0) return false;
    const size = symbol & 15;
    if (symbol === 0) return true;
    k += symbol >> 4;
    if (k > 63 || (size === 0 && symbol !== RUN_OF_16)) return false;
    const sent = bits.take(size);
    if (values !== null) {
      values[64 * block + ROW_ORDER[k]!] = signed(sent, size);
    }
  }
  return true;
}

/** The DC coefficient: whole, or one more bit of it. */
export function walkDc(
  bits: JpegBits,
  walk: BlockWalk,
  block: number,
): boolean {
  const { values, low } = walk;
  if (walk.refines) {
    const bit = bits.take(1);
    if (values !== null) values[64 * block]! |= bit << low;
    return true;
  }
  const size = bits.symbol(walk.dc!);
  if (size < 0 || size > MOST_DC_BITS) return false;
  const sent = bits.take(size);
  if (values !== null) {
    walk.lastDc += signed(sent, size);
    values[64 * block] = walk.lastDc << low;
  }
  return true;
}

/** A band of AC coefficients seen for the first time. */
export function walkFirst(
  bits: JpegBits,
  walk: BlockWalk,
  block: number,
): boolean {
  if (walk.endRun > 0) {
    walk.endRun--;
    return true;
  }
  const { values, low } = walk;
  for (let k = walk.from; k <= walk.to; k++) {
    const symbol = bits.symbol(walk.ac!);
    if (symbol < 0) return false;
    const run = symbol >> 4;
    const size = symbol & 15;
    if (size === 0 && run < 15) {
      walk.endRun = (1 << run) + bits.take(run) - 1;
      return true;
    }
    k += run;
    if (k > walk.to) return false;
    if (size === 0) continue;
    walk.nonzero[64 * block + k] = 1;
    const sent = bits.take(size);
    if (values !== null) {
      values[64 * block + ROW_ORDER[k]!] = signed(sent, size) << low;
    }
  }
  return true;
}

/** One more bit of a band of AC coefficients: a bit for each that was not 0, and new ones between them. */
export function walkRefinement(
  bits: JpegBits,
  walk: BlockWalk,
  block: number,
): boolean {
  const { nonzero, values, low, to } = walk;
  const base = 64 * block;
  let k = walk.from;
  while (walk.endRun === 0 && k <= to) {
    const symbol = bits.symbol(walk.ac!);
    const size = symbol & 15;
    let run = symbol >> 4;
    if (symbol < 0 || size > 1) return false;
    if (size === 0 && run < 15) {
      walk.endRun = (1 << run) + bits.take(run);
      break;
    }
    const sent = bits.take(size);
    for (; k <= to; k++) {
      if (nonzero[base + k] === 1) refine(bits, walk, base, k);
      else if (run-- === 0) break;
    }
    if (k > to && size === 1) return false;
    if (size === 1) {
      nonzero[base + k] = 1;
      if (values !== null) {
        values[base + ROW_ORDER[k]!] = signed(sent, 1) << low;
      }
    }
    k++;
  }
  if (walk.endRun > 0) {
    for (; k <= to; k++) {
      if (nonzero[base + k] === 1) refine(bits, walk, base, k);
    }
    walk.endRun--;
  }
  return true;
}

/** One more bit of a coefficient that is not 0: it moves away from 0. */
function refine(
  bits: JpegBits,
  { values, low }: BlockWalk,
  base: number,
  k: number,
): void {
  const bit = bits.take(1);
  if (values === null || bit === 0) return;
  const at = base + ROW_ORDER[k]!;
  values[at]! += values[at]! > 0 ? 1 << low : -1 << low;
}

/** What `size` bits stand for: the upper half of their range as it is, the lower half as negative (T.81, F.1.2.1). */
function signed(sent: number, size: number): number {
  return size === 0 || sent >> (size - 1) === 1 ? sent : sent + 1 - (1 << size);
}

const RUN_OF_16 = 0xf0;
/** A difference of two 8-bit DC values has at most 11 bits (T.81, table F.1). */
const MOST_DC_BITS = 11;
