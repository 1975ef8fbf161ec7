import type { GraphBuilder, Value } from "../../onnx/builder.ts";

/** Layers of a network whose weights nobody published: their sizes are right, every number in them is 0. */
export class BlankLayers {
  readonly #b: GraphBuilder;
  #count = 0;

  constructor(builder: GraphBuilder) {
    this.#b = builder;
  }

  /** A convolution; borders are zeros, or mirrored. */
  conv(
    x: Value,
    [inChannels, outChannels, side]: readonly [number, number, number],
    { dilation = 1, groups = 1, bias = false, mirrored = false }: {
      readonly dilation?: number;
      readonly groups?: number;
      readonly bias?: boolean;
      readonly mirrored?: boolean;
    } = {},
  ): Value {
    const border = dilation * (side - 1) / 2;
    const dims = [outChannels, inChannels / groups, side, side] as const;
    const padded = mirrored && border > 0
      ? this.#b.pad(x, border, "reflect")
      : x;
    return this.#b.conv(padded, {
      name: this.#name(),
      dims,
      weight: zeros(dims),
      ...bias && { bias: zeros([outChannels]) },
    }, { dilation, groups, padding: mirrored ? 0 : border });
  }

  /** Twice as large: a transposed convolution of 3 × 3. */
  enlarged(x: Value, channels: number): Value {
    const dims = [channels, channels, 3, 3];
    const ints = (...value: number[]) => ({ kind: "ints" as const, value });
    return this.#b.node("ConvTranspose", [
      x,
      this.#b.weight(this.#name(), zeros(dims), dims),
    ], {
      kernel_shape: ints(3, 3),
      strides: ints(2, 2),
      pads: ints(1, 1, 1, 1),
      output_padding: ints(1, 1),
    });
  }

  /** A convolution of three neighbouring channels, x being channels × 1 × 1. */
  acrossChannels(x: Value): Value {
    const b = this.#b;
    const dims = [1, 1, 3, 1];
    const column = b.transpose(x, [0, 2, 1, 3]);
    const mixed = b.node("Conv", [
      column,
      b.weight(this.#name(), zeros(dims), dims),
    ], {
      kernel_shape: { kind: "ints", value: [3, 1] },
      pads: { kind: "ints", value: [1, 0, 1, 0] },
    });
    return b.transpose(mixed, [0, 2, 1, 3]);
  }

  batchNorm(x: Value, channels: number): Value {
    return this.#b.batchNorm(x, {
      name: this.#name(),
      scale: zeros([channels]),
      bias: zeros([channels]),
      mean: zeros([channels]),
      variance: new Float32Array(channels).fill(1),
    });
  }

  /** A leaky ReLU of one learned slope; the same again where it is given. */
  prelu(x: Value, slope: LearntSlope = this.slope()): Value {
    return this.#b.prelu(x, slope.name, slope.data);
  }

  slope(): LearntSlope {
    return { name: this.#name(), data: zeros([1]) };
  }

  #name(): string {
    return `layer${this.#count++}`;
  }
}

/** The slope of a leaky ReLU that stands at several places. */
export interface LearntSlope {
  readonly name: string;
  readonly data: Float32Array;
}

function zeros(dims: readonly number[]): Float32Array {
  return new Float32Array(dims.reduce((a, b) => a * b));
}
