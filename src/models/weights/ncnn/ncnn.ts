import { ByteCursor } from "../../protobuf/byte_cursor.ts";
import { DTYPES } from "../dtypes.ts";
import { readStrided } from "../read_strided.ts";
import type { StateDict, Tensor } from "../state_dict.ts";
import { tensorSize } from "../tensor_size.ts";
import { WeightsError } from "../weights_error.ts";
import { type NcnnLayer, readNcnnParam } from "./ncnn_param.ts";

/** Layers that store nothing. */
const WITHOUT_WEIGHTS: ReadonlySet<string> = new Set([
  "Concat",
  "Dropout",
  "Eltwise",
  "Flatten",
  "Input",
  "Noop",
  "Pooling",
  "ReLU",
  "Sigmoid",
  "Softmax",
  "Split",
  "TanH",
]);

/** How the elements behind these tags are stored; each array ends at a multiple of four bytes. */
const TAGS: ReadonlyMap<number, "float16" | "float32"> = new Map([
  [0x01306b47, "float16"],
  [0x0002c056, "float32"],
  [0, "float32"],
]);

/**
 * Reads the two files of a network of ncnn (github.com/Tencent/ncnn): what its layers are, and their weights one after the
 * other in that order. A convolution becomes `<name>.weight` [out, in, rows, columns] and `<name>.bias` [out].
 *
 * Float16 and float32 weights are read, 8-bit ones are not; nor are layers other than convolutions without groups that
 * store anything.
 *
 * @param param the `.param` file, `bin` the `.bin` file.
 * @param file what errors call the network.
 * @throws {WeightsError} if the bytes are not that, or not all of them are used.
 */
export function readNcnn(
  param: Uint8Array,
  bin: Uint8Array,
  file: string,
): StateDict {
  const fail = (reason: string): WeightsError => new WeightsError(file, reason);
  const cursor = new ByteCursor(bin, 0, fail);
  const state = new Map<string, Tensor>();
  for (const layer of readNcnnParam(param, file)) {
    if (WITHOUT_WEIGHTS.has(layer.type)) continue;
    if (layer.type !== "Convolution") {
      throw fail(
        `its layer ${layer.name} is of type ${layer.type}, which is not read`,
      );
    }
    const { dims, bias } = formOf(layer, fail);
    const tag = cursor.u32();
    const dtype = TAGS.get(tag);
    if (dtype === undefined) {
      throw fail(
        `the weights of ${layer.name} are tagged 0x${
          tag.toString(16)
        }; float16 and float32 are read`,
      );
    }
    state.set(`${layer.name}.weight`, take(cursor, dtype, dims));
    if (bias) {
      const [out] = dims;
      state.set(`${layer.name}.bias`, take(cursor, "float32", [out]));
    }
  }
  if (!cursor.done) {
    throw fail(
      `${bin.length - cursor.at} bytes are left behind its last layer`,
    );
  }
  return state;
}

/** What a convolution stores: parameters 0 outputs, 1 and 11 columns and rows, 5 bias, 6 weights; 8 and 19 other kinds. */
function formOf(
  { name, parameters }: NcnnLayer,
  fail: (reason: string) => WeightsError,
): { dims: readonly [number, number, number, number]; bias: boolean } {
  const number = (key: number, otherwise: number): number => {
    const value = Number(parameters.get(key) ?? otherwise);
    if (Number.isSafeInteger(value) && value >= 0) return value;
    throw fail(
      `parameter ${key} of ${name} is ${parameters.get(key)}, no count`,
    );
  };
  if (number(8, 0) !== 0 || number(19, 0) !== 0) {
    throw fail(`${name} is quantised or takes its weights from elsewhere`);
  }
  const out = number(0, 0);
  const columns = number(1, 0);
  const rows = number(11, columns);
  const count = number(6, 0);
  const dims = [out, count / (out * rows * columns), rows, columns] as const;
  if (count === 0 || tensorSize(dims) !== count) {
    throw fail(
      `${name} announces ${count} weights for ${out} outputs of ${rows} × ${columns}`,
    );
  }
  return { dims, bias: number(5, 0) !== 0 };
}

function take(
  cursor: ByteCursor,
  name: "float16" | "float32",
  dims: readonly number[],
): Tensor {
  const dtype = DTYPES[name];
  const length = dtype.size * dims.reduce((count, dim) => count * dim, 1);
  return readStrided(cursor.bytes(4 * Math.ceil(length / 4)), { dtype, dims });
}
