import { type Dtype, DTYPES } from "../dtypes.ts";
import { ProtobufMessage } from "../../protobuf/protobuf_message.ts";
import type { DtypeName } from "../state_dict.ts";
import { tensorSize } from "../tensor_size.ts";
import { WeightsError } from "../weights_error.ts";

/** Where one tensor of a TensorFlow checkpoint lies. */
export interface BundleEntry {
  readonly dtype: Dtype;
  readonly dims: readonly number[];
  /** Number of the data file. */
  readonly shard: number;
  /** Of the first byte in it. */
  readonly offset: number;
  /** Bytes; those of `dims` elements of `dtype`. */
  readonly size: number;
  /** Masked CRC-32C of the bytes. */
  readonly crc: number;
}

/** TensorFlow's DataType numbers (tensorflow/core/framework/types.proto). */
const TYPES: ReadonlyMap<number, DtypeName> = new Map([
  [1, "float32"],
  [2, "float64"],
  [3, "int32"],
  [4, "uint8"],
  [5, "int16"],
  [6, "int8"],
  [9, "int64"],
  [10, "bool"],
  [14, "bfloat16"],
  [19, "float16"],
]);

/**
 * Reads a BundleEntryProto (tensorflow/core/protobuf/tensor_bundle.proto) of the tensor called `name`.
 *
 * @throws {WeightsError} if it is none, is partitioned, is of a type that is no number, or its size is not that of its
 * sizes.
 */
export function readBundleEntry(
  bytes: Uint8Array,
  name: string,
  file: string,
): BundleEntry {
  const fail = (reason: string): WeightsError =>
    new WeightsError(file, `its tensor ${name}: ${reason}`);
  const entry = new ProtobufMessage(bytes, fail);
  const type = TYPES.get(entry.number(1));
  if (type === undefined) {
    throw fail(`TensorFlow's type ${entry.number(1)} is not read`);
  }
  if (entry.messages(7).length > 0) throw fail("it is stored in slices");
  const dims = entry.messages(2).flatMap((shape) =>
    shape.messages(2).map((dim) => dim.number(1))
  );
  const dtype = DTYPES[type];
  const count = tensorSize(dims);
  const size = entry.number(5);
  if (count === undefined || count * dtype.size !== size) {
    throw fail(
      `sizes [${dims.slice(0, 9)}] of ${type} do not take ${size} bytes`,
    );
  }
  return {
    dtype,
    dims,
    shard: entry.number(3),
    offset: entry.number(4),
    size,
    crc: entry.number(6),
  };
}
