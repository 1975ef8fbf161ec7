import { ByteCursor } from "../../protobuf/byte_cursor.ts";
import { WeightsError } from "../weights_error.ts";

/** One entry of a sorted string table. */
export interface SstableEntry {
  readonly key: Uint8Array;
  /** A view into the table. */
  readonly value: Uint8Array;
}

/** Keys are rebuilt from what they share with the one before, so a long one could be repeated at no cost. */
const MAX_KEY = 512;

/**
 * The entries of one block of a sorted string table, its trailer left out: each key tells how many bytes it shares with
 * the key before it. The restart points at the end, which serve searching, are only counted.
 *
 * @param after what every key must come after, if anything
 * @throws {WeightsError} if the block is damaged or its keys do not rise.
 */
export function readSstableBlock(
  block: Uint8Array,
  after: Uint8Array | undefined,
  file: string,
): SstableEntry[] {
  const fail = (reason: string): WeightsError => new WeightsError(file, reason);
  const restarts = new ByteCursor(block, Math.max(0, block.length - 4), fail)
    .u32();
  const end = block.length - 4 - 4 * restarts;
  if (end < 0) {
    throw fail(
      `a block of ${block.length} bytes declares ${restarts} restart points`,
    );
  }
  const cursor = new ByteCursor(block.subarray(0, end), 0, fail);
  const entries: SstableEntry[] = [];
  let last = new Uint8Array();
  let floor = after;
  while (!cursor.done) {
    const shared = cursor.varint();
    const own = cursor.varint();
    const length = cursor.varint();
    if (shared > last.length || shared + own > MAX_KEY) {
      throw fail(
        `a key shares ${shared} bytes with one of ${last.length} and adds ${own}`,
      );
    }
    const key = new Uint8Array(shared + own);
    key.set(last.subarray(0, shared));
    key.set(cursor.bytes(own), shared);
    if (floor !== undefined && compare(key, floor) <= 0) {
      throw fail("its keys are not in order");
    }
    entries.push({ key, value: cursor.bytes(length) });
    last = key;
    floor = key;
  }
  return entries;
}

/** Bytewise; a key comes after those it starts with. */
function compare(a: Uint8Array, b: Uint8Array): number {
  const shorter = Math.min(a.length, b.length);
  for (let at = 0; at < shorter; at++) {
    if (a[at] !== b[at]) return a[at]! - b[at]!;
  }
  return a.length - b.length;
}
