import type { ProtobufMessage } from "../protobuf/protobuf_message.ts";
import { tensorSize } from "../weights/tensor_size.ts";
import type { Initializer } from "./graph.ts";

const FLOAT = 1;
const INT64 = 7;
const EXTERNAL = 1;

/**
 * Reads a TensorProto (onnx.proto) of float32 or int64.
 *
 * @param fail makes the error of a tensor that cannot be read
 * @param called its name, where the tensor does not carry it
 */
export function decodeTensor(
  tensor: ProtobufMessage,
  fail: (reason: string) => Error,
  called: string = tensor.strings(8).at(-1) ?? "",
): Initializer {
  const refuse = (reason: string): never => {
    throw fail(`its tensor ${called}: ${reason}`);
  };
  if (tensor.number(14) === EXTERNAL) refuse("its data lie in another file");
  const type = tensor.number(2);
  if (type !== FLOAT && type !== INT64) {
    refuse(`ONNX's type ${type} is not read, float32 and int64 are`);
  }
  const dims = tensor.integers(1);
  const data = type === FLOAT ? floatsOf(tensor) : integersOf(tensor);
  if (data === null || tensorSize(dims) !== data.length) {
    return refuse(
      `sizes [${dims.slice(0, 9)}] do not take the data that it holds`,
    );
  }
  return { name: called, dims, data, role: "weight" };
}

function floatsOf(tensor: ProtobufMessage): Float32Array | null {
  const raw = tensor.parts(9).at(-1);
  if (raw === undefined) return tensor.floats(4);
  if (raw.length % 4 !== 0) return null;
  const view = viewOf(raw);
  return Float32Array.from(
    { length: raw.length / 4 },
    (_, index) => view.getFloat32(4 * index, true),
  );
}

function integersOf(tensor: ProtobufMessage): BigInt64Array | null {
  const raw = tensor.parts(9).at(-1);
  if (raw === undefined) {
    return BigInt64Array.from(tensor.integers(7), BigInt);
  }
  if (raw.length % 8 !== 0) return null;
  const view = viewOf(raw);
  return BigInt64Array.from(
    { length: raw.length / 8 },
    (_, index) => view.getBigInt64(8 * index, true),
  );
}

function viewOf({ buffer, byteOffset, length }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, length);
}
