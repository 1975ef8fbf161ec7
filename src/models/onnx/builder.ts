import type {
  Attribute,
  Dim,
  Graph,
  GraphNode,
  GraphValue,
  Initializer,
} from "./graph.ts";
import { TO_THE_END } from "./operators/slice.ts";

/** ONNX's number of an element type. */
const ELEMENT_TYPES = { float32: 1, int32: 6, int64: 7 } as const;

/** A value of the graph being built. */
export interface Value {
  readonly name: string;
}

/** The tensors of a convolution. */
export interface ConvWeights {
  /** Name the weights have in the graph. */
  readonly name: string;
  /** [out channels, in channels / groups, kernel height, kernel width] */
  readonly dims: readonly [number, number, number, number];
  /** `dims` elements, row-major. */
  readonly weight: Float32Array;
  /** One element an output channel, or none. */
  readonly bias?: Float32Array;
}

/** The tensors of a batch normalization, each of one element a channel. */
export interface BatchNormWeights {
  /** Name the learned two have in the graph. */
  readonly name: string;
  readonly scale: Float32Array;
  readonly bias: Float32Array;
  readonly mean: Float32Array;
  readonly variance: Float32Array;
}

/** How a convolution moves; the same along both axes. Defaults: stride 1, dilation 1, one group, no padding. */
export interface ConvOptions {
  readonly stride?: number;
  readonly dilation?: number;
  readonly groups?: number;
  /** Zeros added on each side. */
  readonly padding?: number;
}

/** Rows and columns on each side. */
export type Sides = readonly [
  top: number,
  left: number,
  bottom: number,
  right: number,
];

/**
 * Builds a graph one operator at a time. Values are [batch, channel, row, column].
 *
 * The methods do not check shapes: `inferShapes` does, for a given size. Names count up in the order of calls, so the
 * same calls make the same graph. Equal constants are stored once.
 */
export class GraphBuilder {
  readonly #name: string;
  readonly #inputs: GraphValue[] = [];
  readonly #nodes: GraphNode[] = [];
  readonly #initializers = new Map<string, Initializer>();
  readonly #constants = new Map<string, string>();

  constructor(name: string) {
    this.#name = name;
  }

  /** An input of the graph: one plane of any height `H` and width `W` unless told. */
  input(name: string, dims: readonly Dim[] = [1, 1, "H", "W"]): Value {
    this.#inputs.push({ name, dims });
    return { name };
  }

  /** A constant the definition of the fuser fixes; a scalar unless `dims` says otherwise. */
  constant(values: readonly number[], dims: readonly number[] = []): Value {
    return this.#constant(Float32Array.from(values), dims);
  }

  /** Whole numbers, such as the sizes some operators take; a list unless `dims` says otherwise. */
  integers(
    values: readonly number[],
    dims: readonly number[] = [values.length],
  ): Value {
    return this.#constant(BigInt64Array.from(values, BigInt), dims);
  }

  /** The same values as float32, or as whole numbers, rounded towards 0. */
  cast(x: Value, to: keyof typeof ELEMENT_TYPES): Value {
    return this.node("Cast", [x], {
      to: { kind: "int", value: ELEMENT_TYPES[to] },
    });
  }

  /** A learned tensor; the same one asked for again is shared, not stored twice. */
  weight(name: string, data: Float32Array, dims: readonly number[]): Value {
    if (this.#initializers.get(name)?.data !== data) {
      this.#store({ name, dims, data, role: "weight" });
    }
    return { name };
  }

  conv(
    x: Value,
    { name, dims, weight, bias }: ConvWeights,
    options: ConvOptions = {},
  ): Value {
    const { stride = 1, dilation = 1, groups = 1, padding = 0 } = options;
    const [outChannels, , height, width] = dims;
    const inputs = [x, this.weight(`${name}.weight`, weight, dims)];
    if (bias !== undefined) {
      inputs.push(this.weight(`${name}.bias`, bias, [outChannels]));
    }
    return this.node("Conv", inputs, {
      dilations: ints(dilation, dilation),
      group: { kind: "int", value: groups },
      kernel_shape: ints(height, width),
      pads: ints(padding, padding, padding, padding),
      strides: ints(stride, stride),
    });
  }

  /** By the statistics of training, with PyTorch's epsilon of 1e-5. */
  batchNorm(
    x: Value,
    { name, scale, bias, mean, variance }: BatchNormWeights,
  ): Value {
    const dims = [scale.length];
    return this.node("BatchNormalization", [
      x,
      this.weight(`${name}.weight`, scale, dims),
      this.weight(`${name}.bias`, bias, dims),
      this.#constant(mean, dims),
      this.#constant(variance, dims),
    ], { epsilon: { kind: "float", value: 1e-5 } });
  }

  /** The largest of each window of `size` × `size`; what lies outside is never the largest. */
  maxPool(
    x: Value,
    size: number,
    { stride = 1, padding = 0 }: { stride?: number; padding?: number } = {},
  ): Value {
    return this.node("MaxPool", [x], {
      kernel_shape: ints(size, size),
      pads: ints(padding, padding, padding, padding),
      strides: ints(stride, stride),
    });
  }

  /**
   * Rows and columns more, `size` on each side or so many on each: mirrored without repeating the border, or the border
   * repeated.
   */
  pad(x: Value, size: number | Sides, mode: "reflect" | "edge"): Value {
    const [top, left, bottom, right] = typeof size === "number"
      ? [size, size, size, size]
      : size;
    const pads = this.integers([0, 0, top, left, 0, 0, bottom, right]);
    return this.node("Pad", [x, pads], {
      mode: { kind: "string", value: mode },
    });
  }

  /**
   * Height and width times `scale`, by bicubic interpolation with a = −0.75, pixel centres at halves and repeated borders:
   * what PyTorch's `Upsample(mode="bicubic")` computes.
   */
  resizeCubic(x: Value, scale: number): Value {
    const none = { name: "" };
    return this.node("Resize", [
      x,
      none,
      this.constant([1, 1, scale, scale], [4]),
    ], {
      coordinate_transformation_mode: { kind: "string", value: "half_pixel" },
      cubic_coeff_a: { kind: "float", value: -0.75 },
      mode: { kind: "string", value: "cubic" },
    });
  }

  /**
   * To the height and width of `like`, a value of as many channels, by linear interpolation with pixel centres at halves
   * and repeated borders: what PyTorch's `interpolate(mode="bilinear", align_corners=False)` computes.
   */
  resizeLinear(x: Value, like: Value): Value {
    const none = { name: "" };
    return this.node("Resize", [x, none, none, this.node("Shape", [like])], {
      coordinate_transformation_mode: { kind: "string", value: "half_pixel" },
      mode: { kind: "string", value: "linear" },
    });
  }

  /** The channels from `first` on, up to but without `end`. */
  channels(x: Value, first: number, end: number): Value {
    return this.node("Slice", [
      x,
      this.integers([first]),
      this.integers([end]),
      this.integers([1]),
    ]);
  }

  /** The rows (axis 2) or columns (axis 3) from `first` to the last, every one or one in `step`. */
  from(x: Value, axis: 2 | 3, first: number, step = 1): Value {
    return this.node("Slice", [
      x,
      this.integers([first]),
      this.integers([TO_THE_END]),
      this.integers([axis]),
      this.integers([step]),
    ]);
  }

  /** The rows and columns at the top left, as many as `like` has, a value of as many channels. */
  cropLike(x: Value, like: Value): Value {
    return this.node("Slice", [
      x,
      this.integers([0, 0, 0, 0]),
      this.node("Shape", [like]),
      this.integers([0, 1, 2, 3]),
    ]);
  }

  /** The rows and columns at the top left, as many as `like` has, whatever its channels. */
  cropToSizeOf(x: Value, like: Value): Value {
    return this.node("Slice", [
      x,
      this.integers([0, 0]),
      this.node("Shape", [like], { start: { kind: "int", value: 2 } }),
      this.integers([2, 3]),
    ]);
  }

  /** The axes in another order. */
  transpose(x: Value, order: readonly number[]): Value {
    return this.node("Transpose", [x], { perm: ints(...order) });
  }

  /** Four channels as the pixels of blocks of 2 × 2, row by row: twice the height and width. */
  interleave(x: Value): Value {
    return this.node("DepthToSpace", [x], {
      blocksize: { kind: "int", value: 2 },
    });
  }

  /** Other sizes for the same elements in the same order; −1 stands for what is left over. */
  reshape(x: Value, sizes: readonly number[]): Value {
    return this.node("Reshape", [x, this.integers(sizes)]);
  }

  /** The elements in the same order, in the sizes of `like`. */
  reshapeLike(x: Value, like: Value): Value {
    return this.node("Reshape", [x, this.node("Shape", [like])]);
  }

  /** Joins along the channel axis. */
  concat(...parts: readonly Value[]): Value {
    return this.node("Concat", parts, { axis: { kind: "int", value: 1 } });
  }

  relu(x: Value): Value {
    return this.node("Relu", [x]);
  }

  abs(x: Value): Value {
    return this.node("Abs", [x]);
  }

  tanh(x: Value): Value {
    return this.node("Tanh", [x]);
  }

  sigmoid(x: Value): Value {
    return this.node("Sigmoid", [x]);
  }

  leakyRelu(x: Value, slope: number): Value {
    return this.node("LeakyRelu", [x], {
      alpha: { kind: "float", value: slope },
    });
  }

  /** A leaky ReLU of one learned slope. */
  prelu(x: Value, name: string, slope: Float32Array): Value {
    return this.node("PRelu", [x, this.weight(name, slope, [1])]);
  }

  elu(x: Value): Value {
    return this.node("Elu", [x]);
  }

  /** max(0, min(1, x / 6 + 1 / 2)) */
  hardSigmoid(x: Value): Value {
    return this.node("HardSigmoid", [x], {
      alpha: { kind: "float", value: 1 / 6 },
      beta: { kind: "float", value: 0.5 },
    });
  }

  /** Values below `low` become `low`, those above `high` become `high`. */
  clip(x: Value, low: number, high: number): Value {
    return this.node("Clip", [x, this.constant([low]), this.constant([high])]);
  }

  /** The mean along one axis, which becomes 1 long. */
  mean(x: Value, axis: number): Value {
    return this.node("ReduceMean", [x], { axes: ints(axis) });
  }

  /** The largest along some axes, which become 1 long. */
  largest(x: Value, ...axes: readonly number[]): Value {
    return this.node("ReduceMax", [x], { axes: ints(...axes) });
  }

  add(a: Value, b: Value): Value {
    return this.node("Add", [a, b]);
  }

  sub(a: Value, b: Value): Value {
    return this.node("Sub", [a, b]);
  }

  mul(a: Value, b: Value): Value {
    return this.node("Mul", [a, b]);
  }

  max(a: Value, b: Value): Value {
    return this.node("Max", [a, b]);
  }

  /** Any operator with one output, for what has no method of its own. */
  node(
    op: string,
    inputs: readonly Value[],
    attributes: Readonly<Record<string, Attribute>> = {},
  ): Value {
    const output = `v${this.#nodes.length}`;
    this.#nodes.push({
      op,
      name: `n${this.#nodes.length}`,
      inputs: inputs.map(({ name }) => name),
      outputs: [output],
      attributes,
    });
    return { name: output };
  }

  /** The finished graph, with `result` as its one output called `name`. */
  build(
    result: Value,
    name = "fused",
    dims: readonly Dim[] = [1, 1, "H", "W"],
  ): Graph {
    const rename = (
      value: string,
    ): string => (value === result.name ? name : value);
    return {
      name: this.#name,
      inputs: this.#inputs,
      outputs: [{ name, dims }],
      nodes: this.#nodes.map((node) => ({
        ...node,
        inputs: node.inputs.map(rename),
        outputs: node.outputs.map(rename),
      })),
      initializers: [...this.#initializers.values()],
    };
  }

  #constant(
    data: Float32Array | BigInt64Array,
    dims: readonly number[],
  ): Value {
    const content = `${data.constructor.name} [${dims.join()}] ${data.join()}`;
    let name = this.#constants.get(content);
    if (name === undefined) {
      name = `c${this.#constants.size}`;
      this.#constants.set(content, name);
      this.#store({ name, dims, data, role: "constant" });
    }
    return { name };
  }

  #store(initializer: Initializer): void {
    if (this.#initializers.has(initializer.name)) {
      throw new TypeError(
        `Cannot add ${initializer.name} to ${this.#name}: the graph already has a tensor of that name`,
      );
    }
    this.#initializers.set(initializer.name, initializer);
  }
}

function ints(...value: readonly number[]): Attribute {
  return { kind: "ints", value };
}
