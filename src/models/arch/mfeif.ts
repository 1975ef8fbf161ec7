import { GraphBuilder } from "../onnx/builder.ts";
import type { ConvOptions, Value } from "../onnx/builder.ts";
import type { Graph } from "../onnx/graph.ts";
import type { StateDict } from "../weights/state_dict.ts";
import { WeightSource } from "./weight_source.ts";

/**
 * MFEIF (Liu et al., IEEE TCSVT 2022): an extractor of three branches of dilation 1, 2 and 3 and an edge-guided attention,
 * both run on either source with the same weights, and a constructor that takes their middle layers back in.
 *
 * Planes in [0, 1]; the output is a ReLU, never negative, of any size.
 *
 * @throws {RangeError} if the weights are not those of this network.
 */
export function mfeif(state: StateDict): Graph {
  const weights = new WeightSource("mfeif", state);
  const b = new GraphBuilder("mfeif");
  const block = (
    x: Value,
    name: string,
    inChannels: number,
    outChannels: number,
    dilation = 1,
  ): Value =>
    b.relu(
      b.batchNorm(
        b.conv(x, weights.conv(`${name}.conv`, inChannels, outChannels, 3), {
          dilation,
          padding: dilation,
        }),
        weights.batchNorm(`${name}.bn`, outChannels),
      ),
    );
  const sum = (first: Value, ...rest: readonly Value[]): Value =>
    rest.reduce((total, value) => b.add(total, value), first);

  const tenth = b.constant([0.1]);
  const extract = (source: Value): Extracted => {
    const x = block(source, "ext/conv_1", 1, 16);
    const branch = (letter: string, dilation: number): Extracted => {
      const name = `ext/conv_${letter}`;
      const shallow = block(x, `${name}1`, 16, 32, dilation);
      const middle = block(shallow, `${name}2`, 32, 48);
      return { shallow, middle, deep: block(middle, `${name}3`, 48, 64) };
    };
    const [near, wider, widest] = [
      branch("a", 1),
      branch("b", 2),
      branch("c", 3),
    ];
    return {
      shallow: sum(near.shallow, wider.shallow, widest.shallow),
      middle: sum(near.middle, wider.middle, widest.middle),
      deep: sum(b.mul(near.deep, tenth), b.mul(wider.deep, tenth), widest.deep),
    };
  };

  // Halved central differences over repeated borders; the largest magnitude among a pixel and its neighbours.
  const edges = (source: Value): Value => {
    const padded = b.pad(source, 1, "edge");
    const gradient = (kernel: readonly number[]): Value =>
      b.node("Conv", [padded, b.constant(kernel, [1, 1, 3, 3])], {
        kernel_shape: { kind: "ints", value: [3, 3] },
      });
    const across = gradient([0, 0, 0, -0.5, 0, 0.5, 0, 0, 0]);
    const down = gradient([0, -0.5, 0, 0, 0, 0, 0, 0.5, 0]);
    const squares = b.add(b.mul(across, across), b.mul(down, down));
    return b.maxPool(b.node("Sqrt", [squares]), 3, { padding: 1 });
  };
  const attend = (source: Value): Value => {
    const conv = (
      x: Value,
      name: string,
      inChannels: number,
      outChannels: number,
      options: ConvOptions,
      kernel = 3,
    ): Value =>
      b.conv(
        x,
        weights.conv(`att/${name}`, inChannels, outChannels, kernel),
        options,
      );
    const pair = (
      x: Value,
      name: string,
      [first, hidden, last]: readonly [number, number, number],
    ): Value =>
      conv(
        b.relu(conv(x, `${name}.conv_1`, first, hidden, { padding: 1 })),
        `${name}.conv_2`,
        hidden,
        last,
        { dilation: 2, padding: 2 },
      );
    let x = b.add(source, edges(source));
    x = pair(x, "conv_1", [1, 32, 32]);
    x = pair(x, "conv_2", [32, 64, 128]);
    x = pair(x, "conv_3", [128, 64, 32]);
    return conv(x, "conv_4", 32, 1, {}, 1);
  };

  const three = b.constant([3]);
  const mix = (first: Value, second: Value): Value =>
    b.node("Div", [
      sum(first, second, b.node("Min", [first, second])),
      three,
    ]);

  const ir = b.input("ir");
  const vi = b.input("vi");
  const irLayers = extract(ir);
  const viLayers = extract(vi);
  const deep = b.node("Softmax", [
    b.add(b.mul(irLayers.deep, attend(ir)), b.mul(viLayers.deep, attend(vi))),
  ], { axis: { kind: "int", value: 1 } });
  let x = block(deep, "con/conv_1", 64, 16);
  x = block(
    b.concat(x, mix(irLayers.middle, viLayers.middle)),
    "con/conv_2",
    64,
    32,
  );
  x = block(
    b.concat(x, mix(irLayers.shallow, viLayers.shallow)),
    "con/conv_3",
    64,
    16,
  );
  const fused = block(x, "con/conv_4", 16, 1);
  weights.finish();
  return b.build(fused);
}

/** What a branch has after its first (32 channels), second (48) and third (64) convolution. */
interface Extracted {
  readonly shallow: Value;
  readonly middle: Value;
  readonly deep: Value;
}
