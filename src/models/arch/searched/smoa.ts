import { GraphBuilder } from "../../onnx/builder.ts";
import type { Value } from "../../onnx/builder.ts";
import type { Graph } from "../../onnx/graph.ts";
import type { StateDict } from "../../weights/state_dict.ts";
import { WeightSource } from "../weight_source.ts";
import { saliencyMix } from "./saliency_mix.ts";

const FILTERS = 16;
const STEM = 8;
/** Outputs of a cell, each of {@link FILTERS} channels. */
const STATES = 4;

/**
 * SMoA (Liu et al., IEEE SPL 2021): an encoder of each image, both found by a search, of two cells each; a rule without
 * weights mixes their features ({@link saliencyMix}); a decoder of two cells rebuilds the image.
 *
 * A cell takes two inputs, each through a ReLU and a 1×1 convolution, and makes four sums of two operations on what is
 * there; its output is all four. Nothing is normalized. The published test script names weights of epoch 6, the repository
 * has epoch 50, and the published pictures come from neither.
 *
 * Planes of grey levels 0..255, mirrored borders; the output is not bounded, of any size of at least 3 × 3.
 *
 * @throws {RangeError} if the weights are not those of this network.
 */
export function smoa(state: StateDict): Graph {
  const weights = new WeightSource("smoa", state);
  const b = new GraphBuilder("smoa");
  const conv = (
    x: Value,
    name: string,
    [inChannels, outChannels, size]: readonly [number, number, number],
    { dilation = 1, groups = 1, bias = false } = {},
  ): Value => {
    const border = dilation * (size - 1) / 2;
    return b.conv(
      border === 0 ? x : b.pad(x, border, "reflect"),
      weights.conv(name, inChannels / groups, outChannels, size, { bias }),
      { dilation, groups },
    );
  };
  const each = [FILTERS, FILTERS] as const;
  const depthwise = (
    x: Value,
    name: string,
    [first, second]: readonly [number, number],
    size: number,
    dilation = 1,
  ): Value =>
    conv(
      conv(b.relu(x), `${name}.op.${first}`, [...each, size], {
        dilation,
        groups: FILTERS,
      }),
      `${name}.op.${second}`,
      [...each, 1],
    );
  const separable = (x: Value, name: string, size: number): Value =>
    depthwise(depthwise(x, name, [1, 2], size), name, [4, 5], size);
  const slopeOf = (name: string): (x: Value) => Value => {
    const slope = weights.take(name, [1]);
    return (x) => b.prelu(x, name, slope);
  };
  const attend = (x: Value, name: string): Value => {
    const leaky = slopeOf(`${name}.relu.weight`);
    const first = conv(x, `${name}.conv1`, [...each, 3]);
    const second = conv(leaky(first), `${name}.conv2.conv`, [...each, 3]);
    const weight = b.sigmoid(
      conv(
        b.concat(b.largest(second, 1), b.mean(second, 1)),
        `${name}.se.spatial.conv`,
        [2, 1, 3],
      ),
    );
    return leaky(b.add(b.mul(second, weight), first));
  };
  const third = b.constant([0.333333]);
  const dense = (x: Value, name: string): Value => {
    const leaky = slopeOf(`${name}.lrelu.weight`);
    const layer = (from: Value, index: number): Value =>
      leaky(
        conv(from, `${name}.conv${index}.conv`, [index * FILTERS, FILTERS, 3]),
      );
    const one = layer(x, 1);
    const two = layer(b.concat(x, one), 2);
    const three = layer(b.concat(x, one, two), 3);
    return b.add(b.mul(three, third), x);
  };
  const operate = (x: Value, name: string, operation: Operation): Value => {
    switch (operation) {
      case "separable3":
        return separable(x, name, 3);
      case "separable5":
        return separable(x, name, 5);
      case "dilated3":
        return depthwise(x, name, [1, 2], 3, 2);
      case "attention":
        return attend(x, name);
      case "dense":
        return dense(x, name);
    }
  };
  const cell = (
    inputs: readonly [Value, Value],
    channels: readonly [number, number],
    name: string,
    operations: Genotype,
  ): Value[] => {
    const states = inputs.map((x, i) =>
      conv(b.relu(x), `${name}.preprocess${i}.op.1`, [channels[i]!, FILTERS, 1])
    );
    for (let index = 0; index < operations.length; index += 2) {
      const [one, two] = [index, index + 1].map((at) => {
        const [operation, from] = operations[at]!;
        return operate(states[from]!, `${name}._ops.${at}`, operation);
      });
      states.push(b.add(one!, two!));
    }
    return states.slice(inputs.length);
  };
  const ALL = STATES * FILTERS;
  const encode = (
    image: Value,
    file: string,
    operations: Genotype,
  ): Value[][] => {
    const stem = conv(image, `${file}/stem.1`, [1, STEM, 3]);
    const first = cell(
      [stem, stem],
      [STEM, STEM],
      `${file}/cells.0`,
      operations,
    );
    const second = cell(
      [stem, b.concat(...first)],
      [STEM, ALL],
      `${file}/cells.1`,
      operations,
    );
    return [first, second];
  };

  const ir = encode(b.input("ir"), "encoder1_epoch50.pt", IR_CELL);
  const vi = encode(b.input("vi"), "encoder2_epoch50.pt", VI_CELL);
  const [early, late] = ir.map((parts, depth) =>
    b.concat(...saliencyMix(b, parts, vi[depth]!))
  );
  const file = "decoder_epoch50.pt";
  const widths = [ALL, ALL] as const;
  const first = b.concat(
    ...cell([early!, late!], widths, `${file}/cells.0`, DECODER_CELL),
  );
  const second = b.concat(
    ...cell([late!, first], widths, `${file}/cells.1`, DECODER_CELL),
  );
  const fused = conv(second, `${file}/ConvLayer`, [ALL, 1, 3], { bias: true });
  weights.finish();
  return b.build(fused);
}

type Operation =
  | "separable3"
  | "separable5"
  | "dilated3"
  | "attention"
  | "dense";

/** Eight operations, two for each sum, and beside each the state it takes: 0 and 1 are the inputs. */
type Genotype = readonly (readonly [Operation, state: number])[];

const IR_CELL: Genotype = [
  ["separable3", 0],
  ["attention", 1],
  ["separable3", 0],
  ["separable3", 2],
  ["separable5", 0],
  ["separable5", 3],
  ["dense", 4],
  ["dense", 3],
];

const VI_CELL: Genotype = [
  ["attention", 1],
  ["dilated3", 0],
  ["dilated3", 0],
  ["separable3", 2],
  ["separable3", 0],
  ["attention", 2],
  ["separable3", 0],
  ["separable3", 1],
];

const DECODER_CELL: Genotype = [
  ["separable3", 0],
  ["dense", 1],
  ["separable3", 2],
  ["separable3", 0],
  ["separable5", 2],
  ["separable3", 0],
  ["dense", 4],
  ["separable3", 0],
];
