import { GraphBuilder } from "../../onnx/builder.ts";
import type { Value } from "../../onnx/builder.ts";
import type { Graph } from "../../onnx/graph.ts";
import type { StateDict } from "../../weights/state_dict.ts";
import { WeightSource } from "../weight_source.ts";

/**
 * LeSeFuse (Liu et al., 2022): three cells that an architecture search under a limit of latency chose, one for each image
 * and one for both.
 *
 * A cell takes a ReLU and a 1×1 convolution of its input, then one operation and three sums of two, each over something
 * made before; its output is all four. An operation is a convolution (mirrored borders, some of dilation 2), a batch
 * normalization and a ReLU; a residual one adds what came in after a 1×1 convolution of its own. The weights fit the
 * choice that the search made with λ = 0.1.
 *
 * Planes in [0, 1]; the output is not bounded, of any size of at least 5 × 5.
 *
 * @throws {RangeError} if the weights are not those of this network.
 */
export function lesefuse(state: StateDict): Graph {
  const weights = new WeightSource("lesefuse", state);
  const b = new GraphBuilder("lesefuse");
  const pointwise = (
    x: Value,
    name: string,
    inChannels: number,
    outChannels: number,
    bias = true,
  ): Value =>
    b.conv(x, weights.conv(name, inChannels, outChannels, 1, { bias }));
  const operate = (
    x: Value,
    name: string,
    channels: number,
    { size, dilation = 1, residual = false }: Operation,
  ): Value => {
    const source = residual
      ? pointwise(x, `${name}.conv1x1`, channels, channels)
      : x;
    const padding = dilation * (size - 1) / 2;
    const padded = padding === 0 ? source : b.pad(source, padding, "reflect");
    const result = b.relu(
      b.batchNorm(
        b.conv(
          padded,
          weights.conv(`${name}.op`, channels, channels, size),
          { dilation },
        ),
        weights.batchNorm(`${name}.bn`, channels),
      ),
    );
    return residual ? b.add(result, source) : result;
  };
  const cell = (
    x: Value,
    name: string,
    inChannels: number,
    channels: number,
    operations: Genotype,
  ): Value => {
    const states = [
      pointwise(
        b.relu(x),
        `${name}.preprocess.op.1`,
        inChannels,
        channels,
        false,
      ),
    ];
    const run = (index: number, from: number): Value =>
      operate(
        states[from]!,
        `${name}._ops.${index}`,
        channels,
        operations[index]![0],
      );
    states.push(run(0, 0));
    for (let index = 1; index < operations.length; index += 2) {
      // The inputs of a sum stand one place before its operations.
      const from = [operations[index - 1]![1], operations[index]![1]];
      states.push(b.add(run(index, from[0]!), run(index + 1, from[1]!)));
    }
    return b.concat(...states.slice(1));
  };

  const ir = cell(b.input("ir"), "cell_ir", 1, 16, IR_CELL);
  const vi = cell(b.input("vi"), "cell_vis", 1, 16, VI_CELL);
  const both = cell(b.concat(ir, vi), "cell_fu", 128, 8, FUSION_CELL);
  const fused = pointwise(both, "conv1x1", 32, 1);
  weights.finish();
  return b.build(fused);
}

interface Operation {
  readonly size: number;
  readonly dilation?: number;
  readonly residual?: boolean;
}

/** Seven operations, and beside each the state that the list of the search has there. */
type Genotype = readonly (readonly [Operation, state: number])[];

const one: Operation = { size: 1 };
const three: Operation = { size: 3 };
const five: Operation = { size: 5 };
const wideFive: Operation = { size: 5, dilation: 2 };
const residual = (operation: Operation): Operation => ({
  ...operation,
  residual: true,
});

const IR_CELL: Genotype = [
  [one, 0],
  [three, 1],
  [one, 0],
  [residual(wideFive), 1],
  [residual(three), 2],
  [one, 1],
  [one, 0],
];

const VI_CELL: Genotype = [
  [five, 0],
  [residual(one), 0],
  [residual(three), 1],
  [one, 2],
  [residual(one), 0],
  [residual(one), 1],
  [wideFive, 0],
];

const FUSION_CELL: Genotype = [
  [three, 0],
  [one, 0],
  [residual(one), 1],
  [residual(five), 2],
  [residual(one), 0],
  [three, 2],
  [residual({ size: 3, dilation: 2 }), 0],
];
