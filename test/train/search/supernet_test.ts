/** A supernet on the tape: its values are ONNX Runtime's, its gradients those of finite differences. */
import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import type { Plane } from "../../../src/image/plane.ts";
import { encodeOnnx } from "../../../src/models/onnx/encode.ts";
import { SEARCH_OPERATIONS } from "../../../src/models/search/search_operations.ts";
import { openBackend } from "../../../src/runtime/open_backend.ts";
import { chainNetwork } from "../../../src/train/networks/chain_network.ts";
import type { BilevelPoint } from "../../../src/train/search/gradient/bilevel.ts";
import { graphOf } from "../../../src/train/search/network/graph_of.ts";
import { startWeights } from "../../../src/train/search/network/start_weights.ts";
import { supernet } from "../../../src/train/search/network/supernet.ts";
import { SupernetEvaluator } from "../../../src/train/search/network/supernet_evaluator.ts";
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

function shares(tape: Tape, ...places: number[][]): TapeTensor[] {
  return places.map((numbers) =>
    tape.constant({ channels: numbers.length, height: 1, width: 1 }, numbers)
  );
}

Deno.test("every operation is on the tape what ONNX Runtime makes of the exported graph", async () => {
  const genotype = Object.keys(SEARCH_OPERATIONS);
  assertEquals(genotype.length, 8);
  const network = supernet({
    channels: 4,
    candidates: genotype.map((name) => [name]),
  });
  const theta = startWeights(network, 7);
  const tape = new Tape();
  const [ir, vi] = sources(tape);
  const ones = shares(tape, ...genotype.map(() => [1]));
  const { fused } = network.run(tape, Float64Array.from(theta), ones, ir, vi);
  const here = tape.read(fused);

  await using backend = await openBackend("wasm");
  const graph = graphOf(4, genotype, network.layers, theta);
  await using session = await backend.open(encodeOnnx(graph));
  const planeOf = (tensor: TapeTensor): Plane => ({
    ...SHAPE,
    channels: 1,
    data: tape.read(tensor),
  });
  const { data } = await session.run({ ir: planeOf(ir), vi: planeOf(vi) });
  assertEquals(data.length, here.length);
  data.forEach((value, at) => assertAlmostEquals(here[at]!, value, 2e-6));
});

Deno.test("without a place it is the student, to the bit", () => {
  const network = supernet({ channels: 4, candidates: [] });
  const theta = startWeights(network, 2);
  const tape = new Tape();
  const [ir, vi] = sources(tape);
  const { fused } = network.run(tape, Float64Array.from(theta), [], ir, vi);
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

Deno.test("it starts near the mean of its sources, whatever the shares", () => {
  const names = Object.keys(SEARCH_OPERATIONS);
  const network = supernet({ channels: 4, candidates: [names] });
  const theta = Float64Array.from(startWeights(network, 1));
  const tape = new Tape();
  const [ir, vi] = sources(tape);
  const [a, b] = [tape.read(ir), tape.read(vi)];
  for (const only of names.keys()) {
    const share = names.map((_, i) => i === only ? 1 : 0);
    const run = network.run(tape, theta, shares(tape, share), ir, vi);
    const apart = tape.read(run.fused).reduce(
      // The output is a tanh.
      (sum, value, i) => sum + Math.abs(value - Math.tanh((a[i]! + b[i]!) / 2)),
      0,
    ) / a.length;
    assert(apart < 0.12, `${names[only]}: ${apart}`);
  }
});

Deno.test("gradients by weights and logits are those of finite differences, with the term of time", () => {
  const space = {
    channels: 4,
    candidates: [["none", "sep3", "resdil3"], ["dense3", "none"]],
  };
  const evaluator = new SupernetEvaluator(space, TINY.losses);
  const theta = Float64Array.from(startWeights(evaluator.network, 5));
  const alpha = Float64Array.of(0.3, -0.2, 0.1, 0.5, -0.4);
  const patches = [0, 1].map(PATCHES.read);
  const latency = { lambda: 0.5, milliseconds: [[0, 1, 3], [2, 0]] };
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
  // Of the time alone: λ · p (t − mean).
  const still = evaluator.evaluate(
    { theta, alpha },
    patches,
    PATCHES.side,
    null,
  );
  const powers = [0.3, -0.2, 0.1].map(Math.exp);
  const p = powers.map((power) => power / powers.reduce((a, b) => a + b));
  const mean = p[1]! + 3 * p[2]!;
  [0, 1, 3].forEach((time, i) =>
    assertAlmostEquals(
      found.alpha[i]! - still.alpha[i]!,
      0.5 * p[i]! * (time - mean),
      1e-5,
    )
  );
});
