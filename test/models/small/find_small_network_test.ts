import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { GraphBuilder, type Value } from "../../../src/models/onnx/builder.ts";
import type { Graph } from "../../../src/models/onnx/graph.ts";
import { findSmallNetwork } from "../../../src/models/small/find_small_network.ts";
import { inputsOf } from "../../../src/models/small/small_network.ts";
import { findOwnNetwork } from "../../../src/models/small/own_network.ts";
import { seededChain } from "../chain/seeded_chain.ts";
import { planOf } from "../../runtime/simd/plan_of.ts";

/** `ir` through something, then a 1×1 convolution to the output. */
function graphOf(
  make: (b: GraphBuilder, ir: Value, vi: Value) => Value,
  channels = 1,
): Graph {
  const b = new GraphBuilder("small");
  const made = make(b, b.input("ir"), b.input("vi"));
  return b.build(b.conv(made, {
    name: "last",
    dims: [1, channels, 1, 1],
    weight: new Float32Array(channels).fill(1),
  }));
}

function reasonOf(graph: Graph): string | null {
  const found = findSmallNetwork(graph);
  return found.network === null ? found.reason : null;
}

const wide = (channels: number, size = 3) => ({
  name: "wide",
  dims: [channels, 1, size, size],
  weight: new Float32Array(channels * size * size),
} as const);

Deno.test("small networks: a batch normalization and a ReLU become part of the convolution before them", () => {
  const { network } = findSmallNetwork(graphOf((b, ir, vi) =>
    b.relu(
      b.batchNorm(
        b.conv(b.pad(b.concat(vi, ir), 2, "reflect"), {
          name: "conv",
          dims: [1, 2, 3, 3],
          weight: Float32Array.from({ length: 18 }, (_, at) => at),
          bias: Float32Array.of(3),
        }, { dilation: 2 }),
        {
          name: "norm",
          scale: Float32Array.of(2),
          bias: Float32Array.of(5),
          mean: Float32Array.of(1),
          variance: Float32Array.of(16),
        },
      ),
    )
  ));
  assert(network !== null);
  const [first, second, ...others] = network.steps;
  assert(first?.kind === "convolution" && others.length === 0);
  assertEquals(
    [first.inputs, first.padding, first.dilation, first.relu, first.channels],
    [[1, 0], "reflect", 2, true, 1],
  );
  // 2 / √(16 + 1e-5), and (3 − 1) of it and 5.
  assertAlmostEquals(first.weights[17]!, 17 * 0.5, 1e-5);
  assertAlmostEquals(first.bias[0]!, 6, 1e-5);
  assertEquals(second?.kind === "convolution" && second.inputs, [2]);
});

Deno.test("small networks: what leads to no output is left out, joined values are joined one by one", () => {
  const { network } = findSmallNetwork(graphOf((b, ir, vi) => {
    b.abs(ir);
    return b.leakyRelu(b.concat(ir, b.add(ir, vi)), 0.25);
  }, 2));
  assertEquals(
    network?.steps.map((step) => [step.kind, step.channels]),
    [["pair", 1], ["element", 1], ["element", 1], ["convolution", 1]],
  );
  assertEquals(inputsOf(network!.steps.at(-1)!), [3, 4]);
});

Deno.test("small networks: a chain has kernels of its own", () => {
  const { own } = findOwnNetwork(seededChain(planOf("2-4r-1rt")));
  assert(own !== null && "chain" in own);
});

for (
  const [what, make, channels, reason] of [
    [
      "17 channels",
      (b, ir) => b.conv(ir, wide(17), { padding: 1 }),
      17,
      "it has a value of 17 channels, more than 16",
    ],
    [
      "a kernel of 7",
      (b, ir) => b.conv(ir, wide(1, 7), { padding: 3 }),
      1,
      "its Conv has a kernel of 7x7",
    ],
    [
      "a stride",
      (b, ir) => b.conv(ir, wide(1), { padding: 1, stride: 2 }),
      1,
      "its Conv has strides 2,2",
    ],
    [
      "a convolution that shrinks",
      (b, ir) => b.conv(ir, wide(1)),
      1,
      "its Conv has pads 0,0,0,0",
    ],
    [
      "a dilation of 8",
      (b, ir) => b.conv(ir, wide(1), { padding: 8, dilation: 8 }),
      1,
      "its Conv reaches 8 pixels, over a border of 8",
    ],
    [
      "a repeated border",
      (b, ir) => b.conv(b.pad(ir, 1, "edge"), wide(1)),
      1,
      "its Pad has mode edge",
    ],
    [
      "a border of another size",
      (b, ir) => b.conv(b.pad(ir, 2, "reflect"), wide(1)),
      1,
      "its Conv reaches 1 pixels, over a border of 2",
    ],
    [
      "a mirrored value that is no convolution's",
      (b, ir) => b.abs(b.pad(ir, 1, "reflect")),
      1,
      "its value v0 is mirrored for more than a convolution",
    ],
    [
      "both borders of one value",
      (b, ir) =>
        b.add(
          b.conv(b.pad(ir, 1, "reflect"), wide(1)),
          b.conv(ir, { ...wide(1), name: "other" }, { padding: 1 }),
        ),
      1,
      "it has a value that is mirrored for one Conv and not for another",
    ],
    [
      "a constant",
      (b, ir) => b.add(ir, b.constant([1])),
      1,
      "its value c0 is not made of its images",
    ],
    [
      "a sum of other channels",
      (b, ir, vi) => b.add(ir, b.conv(vi, wide(2), { padding: 1 })),
      1,
      "it joins 1 channels with 2 pixel by pixel",
    ],
    ["another operator", (b, ir) => b.sigmoid(ir), 1, "it has a Sigmoid"],
  ] as readonly (readonly [
    string,
    (b: GraphBuilder, ir: Value, vi: Value) => Value,
    number,
    string,
  ])[]
) {
  Deno.test(`small networks: ${what} is the reason why there is none`, () => {
    assertEquals(reasonOf(graphOf(make, channels)), reason);
  });
}

Deno.test("small networks: a rule without a convolution is none", () => {
  const b = new GraphBuilder("rule");
  assertEquals(
    reasonOf(b.build(b.max(b.input("ir"), b.input("vi")))),
    "it has no convolution",
  );
});
