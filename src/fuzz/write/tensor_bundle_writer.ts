import { maskedCrc32c } from "../../models/weights/tensorflow/crc32c.ts";
import { concatBytes } from "./concat_bytes.ts";
import {
  fixed32,
  type SstableOptions,
  type SstableRow,
  varint,
  writeSstable,
} from "./sstable_writer.ts";

/** One tensor to write; fields override what an honest writer would put down. */
export interface BundleTensorToWrite {
  name: string;
  dims: readonly number[];
  bytes: Uint8Array;
  /** TensorFlow's DataType; 1 is float32. */
  type?: number;
  shard?: number;
  offset?: number;
  size?: number;
  crc?: number;
  /** More of the BundleEntryProto. */
  more?: Uint8Array;
}

/** A field of a protocol buffer that is a number. */
export const numberField = (field: number, value: number): Uint8Array =>
  concatBytes([varint(field * 8), varint(value)]);

/** A field of a protocol buffer that is bytes. */
export const bytesField = (field: number, value: Uint8Array): Uint8Array =>
  concatBytes([varint(field * 8 + 2), varint(value.length), value]);

/** What a BundleHeaderProto says of one data file of little-endian tensors. */
export const HEADER = concatBytes([
  numberField(1, 1),
  bytesField(3, numberField(1, 1)),
]);

/** Writes `x.index` and its one data file, lies included where asked for. */
export function writeBundle(
  tensors: readonly BundleTensorToWrite[],
  { header = HEADER, ...table }: SstableOptions & {
    header?: Uint8Array | undefined;
  } = {},
): { index: Uint8Array; beside: Map<string, Uint8Array> } {
  const rows: SstableRow[] = [["", header]];
  let at = 0;
  for (const tensor of tensors) {
    rows.push([tensor.name, entry(tensor, at)]);
    at += tensor.bytes.length;
  }
  const data = concatBytes(tensors.map(({ bytes }) => bytes));
  return {
    index: writeSstable(rows, table),
    beside: new Map([["x.data-00000-of-00001", data]]),
  };
}

function entry(tensor: BundleTensorToWrite, at: number): Uint8Array {
  const { dims, bytes, type = 1, shard = 0, more } = tensor;
  const crc = tensor.crc ?? maskedCrc32c(bytes);
  return concatBytes([
    numberField(1, type),
    bytesField(
      2,
      concatBytes(dims.map((dim) => bytesField(2, numberField(1, dim)))),
    ),
    numberField(3, shard),
    numberField(4, tensor.offset ?? at),
    numberField(5, tensor.size ?? bytes.length),
    varint(6 * 8 + 5),
    fixed32(crc),
    ...(more === undefined ? [] : [more]),
  ]);
}
