import { ByteCursor } from "../../protobuf/byte_cursor.ts";
import { DTYPES } from "../dtypes.ts";
import { parseNpyHeader } from "./npy_header.ts";
import { readStrided } from "../read_strided.ts";
import type { DtypeName, StateDict } from "../state_dict.ts";
import { tensorSize } from "../tensor_size.ts";
import { WeightsError } from "../weights_error.ts";

const MAGIC = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59];
/** NumPy's own bound on headers it reads from strangers. */
const MAX_HEADER = 10000;

const TYPES: ReadonlyMap<string, DtypeName> = new Map([
  ["<f8", "float64"],
  ["<f4", "float32"],
  ["<f2", "float16"],
  ["<i8", "int64"],
  ["<i4", "int32"],
  ["<i2", "int16"],
  ["|i1", "int8"],
  ["|u1", "uint8"],
  ["|b1", "bool"],
]);

/**
 * Reads a `.npy` file, format version 1 to 3 (numpy/lib/format), of little-endian numbers in either memory order: one
 * tensor, row-major, called `array` because the file does not name it.
 *
 * The header is parsed as the three fields it must be; nothing in it is evaluated, and pickled objects are refused.
 *
 * @throws {WeightsError} if the bytes are not that, too few or too many.
 */
export function readNpy(bytes: Uint8Array, file: string): StateDict {
  const fail = (reason: string): WeightsError => new WeightsError(file, reason);
  if (MAGIC.some((byte, at) => bytes[at] !== byte)) {
    throw fail("it does not start like a .npy file");
  }
  const cursor = new ByteCursor(bytes, MAGIC.length, fail);
  const major = cursor.u8();
  const minor = cursor.u8();
  if (major < 1 || major > 3 || minor !== 0) {
    throw fail(`its format version ${major}.${minor} is not 1.0, 2.0 or 3.0`);
  }
  const length = major === 1 ? cursor.u16() : cursor.u32();
  if (length > MAX_HEADER) throw fail(`its header takes ${length} bytes`);
  const { descr, fortranOrder, shape } = parseNpyHeader(
    new TextDecoder().decode(cursor.bytes(length)),
    fail,
  );
  const type = TYPES.get(descr);
  if (type === undefined) {
    throw fail(`its elements are ${descr}; [${[...TYPES.keys()]}] are read`);
  }
  const dtype = DTYPES[type];
  const count = tensorSize(shape);
  const held = bytes.length - cursor.at;
  if (count === undefined || count * dtype.size !== held) {
    throw fail(
      `sizes [${
        shape.slice(0, 9)
      }] of ${type} do not take the ${held} bytes it holds`,
    );
  }
  const tensor = readStrided(cursor.bytes(held), {
    dtype,
    dims: shape,
    ...(fortranOrder ? { strides: columnMajor(shape) } : {}),
  });
  return new Map([["array", tensor]]);
}

function columnMajor(dims: readonly number[]): number[] {
  return dims.map((_, axis) =>
    dims.slice(0, axis).reduce((stride, dim) => stride * dim, 1)
  );
}
