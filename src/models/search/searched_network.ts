import { GraphBuilder, type Value } from "../onnx/builder.ts";
import type { Graph } from "../onnx/graph.ts";
import { describeNetwork } from "./describe_network.ts";
import type { FeatureMaker } from "./feature_maker.ts";
import { type PlacedLayer, weightDims } from "./search_operation.ts";
import type { SearchGenotype, SearchSpace } from "./search_space.ts";

/** The tensors of a layer. */
export interface LayerTensors {
  readonly weight: Float32Array;
  readonly bias: Float32Array;
}

/**
 * The graph of a network with one operation or cell at each place: inputs `ir` and `vi` in [0, 1], at least 3 × 3 pixels, 32 × 32
 * with a cell; output a tanh.
 *
 * @param tensorsOf gives a layer's tensors.
 * @throws {RangeError} where the genotype leaves a place open.
 */
export function searchedNetwork(
  space: SearchSpace,
  genotype: SearchGenotype,
  tensorsOf: (layer: PlacedLayer) => LayerTensors,
): Graph {
  const b = new GraphBuilder("searched_network");
  const maker = graphMaker(b, genotype, tensorsOf);
  const { fused } = describeNetwork(maker, space, b.input("ir"), b.input("vi"));
  return b.build(fused);
}

function graphMaker(
  b: GraphBuilder,
  genotype: SearchGenotype,
  tensorsOf: (layer: PlacedLayer) => LayerTensors,
): FeatureMaker<Value> {
  // A layer that stands twice has one pair of tensors.
  const known = new Map<string, LayerTensors>();
  const filtered = (
    x: Value,
    channels: number,
    taps: readonly number[],
    stride: number,
  ): Value => {
    const side = taps.length;
    const border = (side - 1) / 2;
    const along = (
      x: Value,
      kernel: readonly [number, number],
      steps: readonly [number, number],
    ): Value =>
      b.node("Conv", [
        x,
        b.constant(Array(channels).fill(taps).flat(), [channels, 1, ...kernel]),
      ], {
        group: { kind: "int", value: channels },
        kernel_shape: { kind: "ints", value: kernel },
        strides: { kind: "ints", value: steps },
      });
    const rows = along(b.pad(x, border, "reflect"), [1, side], [1, stride]);
    return along(rows, [side, 1], [stride, 1]);
  };
  return {
    layer(x, layer): Value {
      const { name, side, dilation = 1, depthwise, inChannels } = layer;
      const border = dilation * (side - 1) / 2;
      const tensors = known.get(name) ?? tensorsOf(layer);
      known.set(name, tensors);
      const y = b.conv(
        border === 0 ? x : b.pad(x, border, "reflect"),
        { name, dims: weightDims(layer), ...tensors },
        { dilation, groups: depthwise ? inChannels : 1 },
      );
      return layer.rectified ? b.relu(y) : y;
    },
    joined: (...parts) => b.concat(...parts),
    plus: (a, c) => b.add(a, c),
    minus: (a, c) => b.sub(a, c),
    times: (a, c) => b.mul(a, c),
    scaled(x, factor, offset): Value {
      const y = b.mul(x, b.constant([factor]));
      return offset === 0 ? y : b.add(y, b.constant([offset]));
    },
    reciprocal: (x) => b.node("Div", [b.constant([1]), x]),
    exponential: (x) => b.node("Exp", [x]),
    sigmoid: (x) => b.sigmoid(x),
    tanh: (x) => b.tanh(x),
    timesChannels: (x, by) => b.mul(x, by),
    timesPlane: (x, by) => b.mul(x, by),
    channelMeans: (x) => b.node("GlobalAveragePool", [x]),
    channelMaxima: (x) => b.largest(x, 2, 3),
    meanPlane: (x) => b.mean(x, 1),
    greatestPlane: (x) => b.largest(x, 1),
    windowMeans(x, channels, radius): Value {
      const side = 2 * radius + 1;
      return filtered(x, channels, Array(side).fill(1 / side), 1);
    },
    halved: (x, channels) => filtered(x, channels, [1 / 4, 1 / 2, 1 / 4], 2),
    doubled: (x, like) => b.cropLike(b.interleave(b.concat(x, x, x, x)), like),
    chosen({ name }, make): Value {
      const choice = genotype[name];
      if (choice === undefined) {
        throw new RangeError(
          `Cannot build the searched network: nothing is chosen at ${name}; give every place a candidate`,
        );
      }
      return make(choice);
    },
  };
}
