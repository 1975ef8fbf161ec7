import type { StateDict } from "../../src/models/weights/state_dict.ts";
import { seeded } from "./seeded.ts";

/** Sizes by tensor name. */
export type TensorSizes = Readonly<Record<string, readonly number[]>>;

/** `<name>.weight`, and `<name>.bias` unless told, of a square convolution. */
export function convSizes(
  name: string,
  inChannels: number,
  outChannels: number,
  kernel = 3,
  bias = true,
): TensorSizes {
  const weight = {
    [`${name}.weight`]: [outChannels, inChannels, kernel, kernel],
  };
  return bias ? { ...weight, [`${name}.bias`]: [outChannels] } : weight;
}

/** What PyTorch keeps of a batch normalisation. */
export function normSizes(name: string, channels: number): TensorSizes {
  return {
    [`${name}.weight`]: [channels],
    [`${name}.bias`]: [channels],
    [`${name}.running_mean`]: [channels],
    [`${name}.running_var`]: [channels],
    [`${name}.num_batches_tracked`]: [],
  };
}

/** Random tensors: weights that keep the scale of what they see, variances around 1. */
export function seededTensors(sizes: TensorSizes, seed: number): StateDict {
  const random = seeded(seed);
  return new Map(
    Object.entries(sizes).map(([name, dims]) => {
      const terms = dims.slice(1).reduce((product, dim) => product * dim, 1);
      const scale = Math.sqrt(3 / terms);
      const number = name.endsWith("running_var")
        ? () => 1 + random() / 2
        : () => scale * random() / 2;
      const length = dims.reduce((product, dim) => product * dim, 1);
      return [name, {
        dims,
        data: Float32Array.from({ length }, number),
        dtype: "float32" as const,
      }];
    }),
  );
}
