import { ByteCursor } from "../../protobuf/byte_cursor.ts";
import { readSstableBlock } from "./sstable_block.ts";
import type { SstableEntry } from "./sstable_block.ts";
import { maskedCrc32c } from "./crc32c.ts";
import { WeightsError } from "../weights_error.ts";

const FOOTER = 48;
const MAGIC = [0x57, 0xfb, 0x80, 0x8b, 0x24, 0x75, 0x47, 0xdb];
/** Compression type and checksum after every block. */
const TRAILER = 5;

/**
 * Reads a sorted string table of LevelDB's format (doc/table_format.md in its repository), as TensorFlow uses it: every
 * entry in order. Every block's CRC-32C is checked, also that of the metadata, which is not read.
 *
 * Blocks may neither overlap nor go back, and keys must rise, so that time and memory stay in proportion to the length.
 *
 * @throws {WeightsError} if the bytes are damaged or not that, or hold a compressed block.
 */
export function readSstable(bytes: Uint8Array, file: string): SstableEntry[] {
  const fail = (reason: string): WeightsError => new WeightsError(file, reason);
  const footer = bytes.length - FOOTER;
  if (
    footer < 0 || MAGIC.some((byte, at) => bytes.at(at - MAGIC.length) !== byte)
  ) {
    throw fail(
      "it does not end like a sorted string table, which a TensorFlow checkpoint's .index is",
    );
  }
  const cursor = new ByteCursor(bytes, footer, fail);
  const metadata = handle(cursor);
  const index = handle(cursor);

  const block = ({ offset, size }: Handle): Uint8Array => {
    if (offset > footer || size > footer - offset - TRAILER) {
      throw fail(`its block at ${offset} reaches beyond its end`);
    }
    const trailer = new ByteCursor(bytes, offset + size, fail);
    const compression = trailer.u8();
    const stored = trailer.u32();
    const crc = maskedCrc32c(bytes.subarray(offset, offset + size + 1));
    if (crc !== stored) {
      throw fail(
        `the CRC-32C of its block at ${offset} is ${crc}, stored is ${stored}`,
      );
    }
    if (compression !== 0) {
      throw fail(
        `its block at ${offset} is compressed (type ${compression}), which TensorFlow's checkpoints never are`,
      );
    }
    return bytes.subarray(offset, offset + size);
  };

  block(metadata);
  const entries: SstableEntry[] = [];
  let end = 0;
  for (const { value } of readSstableBlock(block(index), undefined, file)) {
    const at = handle(new ByteCursor(value, 0, fail));
    if (at.offset < end) throw fail("its blocks overlap");
    end = at.offset + at.size + TRAILER;
    const last = entries.at(-1)?.key;
    for (const entry of readSstableBlock(block(at), last, file)) {
      entries.push(entry);
    }
  }
  return entries;
}

/** Where a block lies, its trailer left out. */
interface Handle {
  readonly offset: number;
  readonly size: number;
}

function handle(cursor: ByteCursor): Handle {
  return { offset: cursor.varint(), size: cursor.varint() };
}
