import * as p from "./pickle_writer.ts";
import type { Code } from "./pickle_writer.ts";
import { concatBytes } from "./concat_bytes.ts";

/** The parts of a legacy torch file; what is left out is written as `torch.save` did. */
export interface LegacyParts {
  magic?: Code;
  protocol?: Code;
  system?: Code;
  /** The object, of which the storages are part. */
  object: Uint8Array;
  /** Key, declared number of elements, and bytes of each storage, in the order of the file. */
  storages?: readonly [key: string, length: number, data: Uint8Array][];
  /** The list of keys, where it is not that of `storages`. */
  keys?: Code;
  after?: Uint8Array;
}

/** LONG1 with the ten bytes of the magic number. */
export const MAGIC = Uint8Array.of(
  ...[0x8a, 0x0a, 0x6c, 0xfc, 0x9c, 0x46],
  ...[0xf9, 0x20, 0x6a, 0xa8, 0x50, 0x19],
);

/** The description of the machine that wrote the file. */
export const system = (littleEndian: Code): Code =>
  concatBytes([
    p.EMPTY_DICT,
    p.string("little_endian"),
    littleEndian,
    p.SETITEM,
  ]);

export const TRUE: Code = Uint8Array.of(0x88);

/** A list of the items. */
export const listOf = (...items: Code[]): Code =>
  concatBytes([p.EMPTY_LIST, ...items.flatMap((item) => [item, p.APPEND])]);

/** Writes a file as `torch.save` did before version 1.6, lies included where asked for. */
export function writeTorchLegacy(
  {
    magic = MAGIC,
    protocol = p.int(1001),
    system: machine = system(TRUE),
    object,
    storages = [],
    keys = listOf(...storages.map(([key]) => p.string(key))),
    after = new Uint8Array(),
  }: LegacyParts,
): Uint8Array {
  return concatBytes([
    p.pickle(magic),
    p.pickle(protocol),
    p.pickle(machine),
    object,
    p.pickle(keys),
    ...storages.flatMap(([, length, data]) => [int64(length), data]),
    after,
  ]);
}

function int64(value: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigInt64(0, BigInt(value), true);
  return new Uint8Array(view.buffer);
}
