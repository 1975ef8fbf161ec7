/** A supernet on the tape: its values are ONNX Runtime's, its gradients those of finite differences. */
import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import type { Plane } from "../../../src/image/plane.ts";
import { encodeOnnx } from "../../../src/models/onnx/encode.ts";
import { costOf } from "../../../src/models/cost.ts";
import type { Graph } from "../../../src/models/onnx/graph.ts";
import { guidedSplit } from "../../../src/models/search/guided_split.ts";
import { listNetwork } from "../../../src/models/search/list_network.ts";
import { SEARCH_CELLS } from "../../../src/models/search/search_cells.ts";
import type {
  SearchGenotype,
  SearchSpace,
} from "../../../src/models/search/search_space.ts";
import { SEARCH_OPERATIONS } from "../../../src/models/search/search_operations.ts";
import { openBackend } from "../../../src/runtime/open_backend.ts";
import { chainNetwork } from "../../../src/train/networks/chain_network.ts";
import type { BilevelPoint } from "../../../src/train/search/gradient/bilevel.ts";
import { graphOf } from "../../../src/train/search/network/graph_of.ts";
import { latencyLosses } from "../../../src/train/search/network/latency_loss.ts";
import { startWeights } from "../../../src/train/search/network/start_weights.ts";
import { supernet } from "../../../src/train/search/network/supernet.ts";
import { SupernetEvaluator } from "../../../src/train/search/network/supernet_evaluator.ts";
import { tapeMaker } from "../../../src/train/search/network/tape_maker.ts";
import { joined } from "../../../src/train/tape/channels.ts";
import { softmaxOf } from "../../../src/train/tape/softmax_of.ts";
import { numberOf } from "../../../src/train/tape/sums.ts";
import { Tape } from "../../../src/train/tape/tape.ts";
import type { TapeTensor } from "../../../src/train/tape/tensor.ts";
import { PATCHES, TINY } from "../run/tiny_run.ts";

const SHAPE = { channels: 1, height: 32, width: 32 };

function sources(tape: Tape): [TapeTensor, TapeTensor] {
  const { ir, vi } = PATCHES.read(3);
  const of = (levels: Uint8Array) =>
    tape.constant(SHAPE, Float32Array.from(levels, (level) => level / 255));
  return [of(ir), of(vi)];
}

/** What a network with one candidate everywhere makes, on the tape and by ONNX Runtime. */
async function bothWays(
  space: SearchSpace,
  genotype: SearchGenotype,
): Promise<{ here: Float32Array; there: Float32Array; graph: Graph }> {
  const network = supernet(space, genotype);
  const theta = startWeights(network.layers, 7);
  const tape = new Tape();
  const [ir, vi] = sources(tape);
  const weights = Float64Array.from(theta);
  const { fused } = network.run(tape, weights, new Map(), ir, vi);
  const graph = graphOf(space, genotype, theta);
  await using backend = await openBackend("wasm");
  await using session = await backend.open(encodeOnnx(graph));
  const planeOf = (tensor: TapeTensor): Plane => ({
    ...SHAPE,
    channels: 1,
    data: tape.read(tensor),
  });
  const { data } = await session.run({ ir: planeOf(ir), vi: planeOf(vi) });
  return { here: tape.read(fused), there: data, graph };
}

function assertNear(here: Float32Array, there: Float32Array): void {
  assertEquals(here.length, there.length);
  there.forEach((value, at) => assertAlmostEquals(here[at]!, value, 2e-6));
}

Deno.test("every operation is on the tape what ONNX Runtime makes of the exported graph", async () => {
  const names = Object.keys(SEARCH_OPERATIONS);
  const space = { channels: 4, candidates: names.map((name) => [name]) };
  const genotype = Object.fromEntries(
    names.map((name, i) => [`cell${i + 1}`, name]),
  );
  const { here, there, graph } = await bothWays(space, genotype);
  assertNear(here, there);
  // Weights and biases: 4 × 4 or, of a separable one, 4 kernels a side², and 4 biases a layer.
  const square = (side: number): number => 16 * side ** 2 + 4;
  const separable = (side: number): number => 4 * side ** 2 + 4 + square(1);
  const wanted = 113 + 2 * square(1) + 5 * square(3) + 5 * square(5) +
    separable(3) + separable(5) + 2 * (32 + 4) + (8 + 2 + 8 + 4) + (98 + 1);
  const size = { width: 32, height: 32 };
  assertEquals(costOf(graph, size).parameters, wanted);
});

Deno.test("both modules and every cell are on the tape what ONNX Runtime makes of the exported graph", async () => {
  const inner = ["sep3", "dil5", "channels"];
  const cells = [["csc"], ["cdc"], ["cms"]];
  const space = {
    channels: 4,
    candidates: cells,
    object: cells,
    inner,
    steps: 2,
  };
  const genotype = Object.fromEntries(
    listNetwork(space).places.map(({ name, candidates }, i) => [
      name,
      candidates[i % candidates.length]!,
    ]),
  );
  const { here, there } = await bothWays(space, genotype);
  assertNear(here, there);
});

Deno.test("low and high frequencies are those of the guided filter, and sum to what was split", () => {
  const tape = new Tape();
  const [ir, vi] = sources(tape);
  const x = joined(tape, ir, vi);
  const maker = tapeMaker(tape, new Map(), new Map(), {});
  const { low, high } = guidedSplit(maker, x, 2);
  const [a, b] = [tape.read(ir), tape.read(vi)];
  const guide = a.map((value, i) => Math.abs(value - b[i]!));
  const wanted = [a, b].flatMap((plane) => slowGuided(plane, guide, 32));
  tape.read(low).forEach((value, i) =>
    assertAlmostEquals(value, wanted[i]!, 1e-4)
  );
  const [l, h, both] = [low, high, x].map((of) => tape.read(of));
  both!.forEach((value, i) => assertAlmostEquals(l![i]! + h![i]!, value, 1e-6));
});

Deno.test("without a place it is the student, to the bit", () => {
  const network = supernet({ channels: 4, candidates: [] });
  const theta = startWeights(network.layers, 2);
  const tape = new Tape();
  const [ir, vi] = sources(tape);
  const weights = Float64Array.from(theta);
  const { fused } = network.run(tape, weights, new Map(), ir, vi);
  const chain = chainNetwork([2, 4, 1]);
  let at = 0;
  const parameters = chain.parameters.map((form) => {
    const count = form.dims.reduce((a, b) => a * b);
    at += count;
    return tape.constant(form, theta.subarray(at - count, at));
  });
  assertEquals(at, theta.length);
  const student = chain.run(tape, parameters, ir, vi);
  assertEquals(tape.read(fused), tape.read(student.fused));
});

Deno.test("it starts near the mean of its sources, whatever is chosen", () => {
  const names = [
    ...Object.keys(SEARCH_OPERATIONS),
    ...Object.keys(SEARCH_CELLS),
  ];
  const space = { channels: 4, candidates: [names], inner: ["res3"] };
  for (const only of names) {
    const network = supernet(space, { cell1: only });
    const theta = Float64Array.from(startWeights(network.layers, 1));
    const tape = new Tape();
    const [ir, vi] = sources(tape);
    const [a, b] = [tape.read(ir), tape.read(vi)];
    const run = network.run(tape, theta, new Map(), ir, vi);
    const apart = tape.read(run.fused).reduce(
      // The output is a tanh.
      (sum, value, i) => sum + Math.abs(value - Math.tanh((a[i]! + b[i]!) / 2)),
      0,
    ) / a.length;
    assert(apart < 0.15, `${only}: ${apart}`);
  }
});

Deno.test("gradients by weights and logits are those of finite differences, with the term of time", () => {
  const space = {
    channels: 4,
    candidates: [["none", "sep3", "cms"]],
    object: [["positions", "cdc"]],
    inner: ["channels", "res3"],
  };
  const evaluator = new SupernetEvaluator({ space, losses: TINY.losses });
  const { network } = evaluator;
  const theta = Float64Array.from(startWeights(network.layers, 5));
  const alpha = Float64Array.from(
    { length: network.logits },
    (_, i) => Math.sin(3 * i) / 2,
  );
  const patches = [0, 1].map(PATCHES.read);
  const milliseconds = {
    none: 0,
    sep3: 1,
    cms: 2,
    positions: 0.5,
    cdc: 3,
    channels: 1,
    res3: 2,
  };
  const latency = { lambda: 0.5, milliseconds };
  const at = (point: BilevelPoint) =>
    evaluator.evaluate(point, patches, PATCHES.side, latency);
  const found = at({ theta, alpha });
  const check = (kind: "theta" | "alpha", index: number, step: number) => {
    const moved = (by: number): number => {
      const point = { theta, alpha };
      const numbers = point[kind].slice();
      numbers[index]! += by;
      return at({ ...point, [kind]: numbers }).loss;
    };
    const slope = (moved(step) - moved(-step)) / (2 * step);
    const tolerance = 2e-3 + 0.02 * Math.abs(slope);
    assertAlmostEquals(
      found[kind][index]!,
      slope,
      tolerance,
      `${kind} ${index}`,
    );
  };
  for (const index of alpha.keys()) check("alpha", index, 0.02);
  const { length } = theta;
  for (const index of [0, 75, 100, length - 37, length - 1]) {
    check("theta", index, 0.002);
  }
});

Deno.test("of the time alone the gradient is λ · p (t − mean), and a place within a cell weighs as the cell does", () => {
  const places = [
    { name: "a", candidates: ["none", "cms"], within: null, share: 1 },
    {
      name: "a.cms.op1",
      candidates: ["sep3", "res3"],
      within: ["a", "cms"] as const,
      share: 21 / 16,
    },
  ];
  const tape = new Tape();
  const shape = { channels: 2, height: 1, width: 1 };
  const logits = [[0.3, -0.2], [0.1, 0.4]].map((of) =>
    tape.variable(shape, of)
  );
  const shares = new Map(
    places.map(({ name }, i) => [name, softmaxOf(tape, logits[i]!)]),
  );
  const milliseconds = { none: 0, cms: 2, sep3: 1, res3: 3 };
  const losses = latencyLosses(tape, places, shares, {
    lambda: 0.5,
    milliseconds,
  });
  const softmax = ([a, b]: readonly [number, number]) =>
    [1, 2].map((i) => Math.exp(i === 1 ? a : b) / (Math.exp(a) + Math.exp(b)));
  const [p, q] = [softmax([0.3, -0.2]), softmax([0.1, 0.4])];
  const within = 21 / 16 * (q[0]! + 3 * q[1]!);
  const values = losses.map(({ weight, value }) =>
    weight * numberOf(tape, value)
  );
  assertAlmostEquals(values[0]!, 0.5 * p[1]! * 2, 1e-6);
  assertAlmostEquals(values[1]!, 0.5 * p[1]! * within, 1e-6);
  tape.backward(...losses.map(({ weight, value }) => [value, weight] as const));
  const [outer, inner] = logits.map((of) => tape.readGradient(of));
  assertAlmostEquals(outer![1]!, 0.5 * p[0]! * p[1]! * (2 + within), 1e-6);
  assertAlmostEquals(
    inner![1]!,
    0.5 * p[1]! * 21 / 16 * q[0]! * q[1]! * 2,
    1e-6,
  );
});

/** He, Sun and Tang's guided filter, pixel by pixel: radius 2, ε .001, mirrored borders. */
function slowGuided(
  plane: Float32Array,
  guide: Float32Array,
  side: number,
): number[] {
  const mirror = (i: number): number =>
    i < 0 ? -i : i >= side ? 2 * side - 2 - i : i;
  const means = (of: ArrayLike<number>): number[] =>
    Array.from({ length: side * side }, (_, at) => {
      const [row, column] = [Math.floor(at / side), at % side];
      let sum = 0;
      for (let y = -2; y <= 2; y++) {
        for (let x = -2; x <= 2; x++) {
          sum += of[mirror(row + y) * side + mirror(column + x)]!;
        }
      }
      return sum / 25;
    });
  const product = (a: ArrayLike<number>, b: ArrayLike<number>): number[] =>
    Array.from(a, (value, i) => value * b[i]!);
  const [meanOf, guideMean] = [means(plane), means(guide)];
  const variance = means(product(guide, guide));
  const covariance = means(product(guide, plane));
  const slope = covariance.map((value, i) =>
    (value - meanOf[i]! * guideMean[i]!) /
    (variance[i]! - guideMean[i]! ** 2 + 0.001)
  );
  const offset = meanOf.map((value, i) => value - slope[i]! * guideMean[i]!);
  const [slopes, offsets] = [means(slope), means(offset)];
  return slopes.map((value, i) => value * guide[i]! + offsets[i]!);
}
