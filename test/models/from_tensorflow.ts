import { seededTensors, type TensorSizes } from "./seeded_tensors.ts";
import type { StateDict, Tensor } from "../../src/models/weights/state_dict.ts";

/**
 * One convolution of a TensorFlow state as PyTorch would hold it: `<name>.weight` [out, in, row, column] and
 * `<name>.bias`.
 */
export function fromTensorflow(
  state: StateDict,
  kernel: string,
  bias: string,
  name: string,
): StateDict {
  const { dims: [rows, columns, ins, outs], data } = state.get(kernel)!;
  const weight: number[] = [];
  for (let o = 0; o < outs!; o++) {
    for (let i = 0; i < ins!; i++) {
      for (let y = 0; y < rows!; y++) {
        for (let x = 0; x < columns!; x++) {
          weight.push(data[((y * columns! + x) * ins! + i) * outs! + o]!);
        }
      }
    }
  }
  return new Map<string, Tensor>([
    [`${name}.weight`, {
      dims: [outs!, ins!, rows!, columns!],
      data: Float32Array.from(weight),
      dtype: "float32",
    }],
    [`${name}.bias`, state.get(bias)!],
  ]);
}

/** `seededTensors` for kernels of sizes [row, column, in, out]: scaled so that ten layers still pass on what they see. */
export function seededTensorflow(sizes: TensorSizes, seed: number): StateDict {
  const torch = Object.entries(sizes).map(([name, dims]) => {
    const [rows, columns, ins, outs] = dims;
    return [
      name,
      dims.length === 4 ? [outs!, ins!, rows!, columns!] : dims,
    ] as const;
  });
  const state = seededTensors(Object.fromEntries(torch), seed);
  return new Map(
    [...state].map(([name, tensor]) => {
      const dims = sizes[name]!;
      const factor = dims.length === 4 ? 2.5 : 0.1;
      return [name, {
        ...tensor,
        dims,
        data: tensor.data.map((value) => factor * value),
      }];
    }),
  );
}
