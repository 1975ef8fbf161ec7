import { maskedCrc32c } from "../../models/weights/tensorflow/crc32c.ts";
import { concatBytes } from "./concat_bytes.ts";

/** Number in base 128, least significant byte first. */
export function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  let left = BigInt(value);
  for (; left > 127n; left /= 128n) bytes.push(Number(left % 128n) + 128);
  return Uint8Array.of(...bytes, Number(left));
}

/** Four bytes, least significant first. */
export function fixed32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
}

/** One entry: its key and its value. */
export type SstableRow = readonly [key: string, value: Uint8Array];

/** How to write; what is not said is what TensorFlow does. */
export interface SstableOptions {
  /** Most rows of a data block. */
  rowsPerBlock?: number;
  /** Every how many rows a key is whole. */
  restartEvery?: number;
  compression?: number;
  /** Changes a block before its checksum is taken. */
  damage?: (block: Uint8Array) => Uint8Array;
  /** Changes where the index says the data blocks lie. */
  moveBlock?: (offset: number, block: number) => number;
}

/** Writes a sorted string table, in the order of `rows`, whatever that is. */
export function writeSstable(
  rows: readonly SstableRow[],
  {
    rowsPerBlock = 1000,
    restartEvery = 16,
    compression = 0,
    damage = (block) => block,
    moveBlock = (offset) => offset,
  }: SstableOptions = {},
): Uint8Array {
  const parts: Uint8Array[] = [];
  let at = 0;
  const put = (block: Uint8Array): Uint8Array => {
    const body = concatBytes([block, Uint8Array.of(compression)]);
    const whole = concatBytes([body, fixed32(maskedCrc32c(body))]);
    const handle = concatBytes([varint(at), varint(block.length)]);
    parts.push(whole);
    at += whole.length;
    return handle;
  };
  const index: SstableRow[] = [];
  for (let from = 0; from < rows.length; from += rowsPerBlock) {
    const some = rows.slice(from, from + rowsPerBlock);
    const start = at;
    const block = damage(writeBlock(some, restartEvery));
    put(block);
    index.push([
      `${some.at(-1)![0]}\u0001`,
      concatBytes([
        varint(moveBlock(start, index.length)),
        varint(block.length),
      ]),
    ]);
  }
  const meta = put(writeBlock([], 1));
  const handle = put(writeBlock(index, 1));
  const footer = new Uint8Array(48);
  footer.set(concatBytes([meta, handle]));
  footer.set([0x57, 0xfb, 0x80, 0x8b, 0x24, 0x75, 0x47, 0xdb], 40);
  return concatBytes([...parts, footer]);
}

/** One block, its trailer left out. */
export function writeBlock(
  rows: readonly SstableRow[],
  restartEvery: number,
): Uint8Array {
  const parts: Uint8Array[] = [];
  const restarts: number[] = [];
  let at = 0;
  let last = new Uint8Array();
  for (const [index, [name, value]] of rows.entries()) {
    const key = new TextEncoder().encode(name);
    let shared = 0;
    if (index % restartEvery === 0) restarts.push(at);
    else while (shared < key.length && key[shared] === last[shared]) shared++;
    const entry = concatBytes([
      varint(shared),
      varint(key.length - shared),
      varint(value.length),
      key.subarray(shared),
      value,
    ]);
    parts.push(entry);
    at += entry.length;
    last = key;
  }
  if (restarts.length === 0) restarts.push(0);
  return concatBytes([
    ...parts,
    ...[...restarts, restarts.length].map(fixed32),
  ]);
}
