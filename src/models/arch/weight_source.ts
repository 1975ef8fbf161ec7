import type { BatchNormWeights, ConvWeights } from "../onnx/builder.ts";
import type { StateDict } from "../weights/state_dict.ts";

/**
 * Hands a network the tensors it asks for, and at the end tells whether it asked for all there are.
 *
 * Errors name the model, the tensor, and the sizes expected and found.
 */
export class WeightSource {
  readonly #model: string;
  readonly #state: StateDict;
  readonly #taken = new Set<string>();

  constructor(model: string, state: StateDict) {
    this.#model = model;
    this.#state = state;
  }

  /**
   * The tensor of that name and those sizes.
   *
   * @throws {RangeError} if it is missing or has other sizes.
   */
  take(name: string, dims: readonly number[]): Float32Array {
    const tensor = this.#state.get(name);
    const expected = `${name} of sizes [${dims.join(", ")}]`;
    if (tensor === undefined) {
      throw new RangeError(
        `Cannot build ${this.#model}: its weights have no ${expected}`,
      );
    }
    if (
      tensor.dims.length !== dims.length ||
      tensor.dims.some((dim, axis) => dim !== dims[axis])
    ) {
      throw new RangeError(
        `Cannot build ${this.#model}: expected ${expected}, found [${
          tensor.dims.join(", ")
        }]`,
      );
    }
    this.#taken.add(name);
    return tensor.data;
  }

  /** `<name>.weight` of a square convolution, and `<name>.bias` unless it is said to have none. */
  conv(
    name: string,
    inChannels: number,
    outChannels: number,
    kernel: number,
    { bias = true }: { bias?: boolean } = {},
  ): ConvWeights {
    const dims = [outChannels, inChannels, kernel, kernel] as const;
    const weight = this.take(`${name}.weight`, dims);
    return bias
      ? { name, dims, weight, bias: this.take(`${name}.bias`, [outChannels]) }
      : { name, dims, weight };
  }

  /**
   * A square convolution of TensorFlow, whose kernel is [height, width, in channels, out channels], in our order.
   *
   * @param name what it is called in the graph
   * @param tensors the names of its kernel and, where it has one, its bias
   */
  tensorflowConv(
    name: string,
    { kernel, bias }: { kernel: string; bias?: string },
    inChannels: number,
    outChannels: number,
    size: number,
  ): ConvWeights {
    const taken = this.take(kernel, [size, size, inChannels, outChannels]);
    const positions = size * size;
    const weight = new Float32Array(taken.length);
    for (let from = 0; from < taken.length; from++) {
      const out = from % outChannels;
      const input = Math.floor(from / outChannels) % inChannels;
      const position = Math.floor(from / (outChannels * inChannels));
      weight[(out * inChannels + input) * positions + position] = taken[from]!;
    }
    const dims = [outChannels, inChannels, size, size] as const;
    return bias === undefined
      ? { name, dims, weight }
      : { name, dims, weight, bias: this.take(bias, [outChannels]) };
  }

  /** The tensors of a batch normalization; `num_batches_tracked` counts training steps and is passed over. */
  batchNorm(name: string, channels: number): BatchNormWeights {
    const take = (part: string): Float32Array =>
      this.take(`${name}.${part}`, [channels]);
    this.leave(`${name}.num_batches_tracked`);
    return {
      name,
      scale: take("weight"),
      bias: take("bias"),
      mean: take("running_mean"),
      variance: take("running_var"),
    };
  }

  /** Passes over the tensor of that name, or all under it if it ends in a dot or slash: the network runs without. */
  leave(name: string): void {
    const all = /[./]$/.test(name);
    for (const key of this.#state.keys()) {
      if (key === name || (all && key.startsWith(name))) this.#taken.add(key);
    }
  }

  /**
   * To be called once everything was taken.
   *
   * @throws {RangeError} if the file holds tensors the network has no place for: it is another network's.
   */
  finish(): void {
    const left = [...this.#state].filter(([name]) => !this.#taken.has(name));
    if (left.length === 0) return;
    const list = left.slice(0, 5).map(([name, { dims }]) =>
      `${name} [${dims.join(", ")}]`
    ).join(", ");
    throw new RangeError(
      `Cannot build ${this.#model}: its weights hold ${left.length} tensors it has no place for: ${list}` +
        (left.length > 5 ? ", …" : ""),
    );
  }
}
