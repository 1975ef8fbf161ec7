import { assert, assertEquals } from "@std/assert";
import { ARCHITECTURES } from "../../../src/models/architectures.ts";
import { mmdrfuseStudent } from "../../../src/models/arch/mmdrfuse_student.ts";
import { mmdrfuseTeacher } from "../../../src/models/arch/mmdrfuse_teacher.ts";
import { average } from "../../../src/models/classical/average.ts";
import { kernelsDrift } from "../../../src/models/small/kernels_drift.ts";
import { MAX_CHANNELS, MAX_LAYERS } from "../../../src/models/chain/chain.ts";
import { findChain } from "../../../src/models/chain/find_chain.ts";
import { defaultModels } from "../../../src/models/default_models.ts";
import { exportModel } from "../../../src/models/export_model.ts";
import { GraphBuilder, type Value } from "../../../src/models/onnx/builder.ts";
import type { Graph } from "../../../src/models/onnx/graph.ts";
import { mirror } from "../../mirror.ts";
import { STUDENT, TEACHER } from "../network_shapes.ts";
import { seededState } from "../seeded.ts";
import { type LayerPlan, seededChain } from "./seeded_chain.ts";

const STUDENT_LAYERS: readonly LayerPlan[] = [
  { outChannels: 4, padding: "reflect", activation: "relu" },
  { outChannels: 1, padding: "reflect", activation: "tanh" },
];

Deno.test("chain: the student is one, with the weights of its file", () => {
  const state = seededState(STUDENT, 1);
  assertEquals(findChain(mmdrfuseStudent(state)), {
    chain: {
      inputs: ["ir", "vi"],
      layers: [
        {
          inChannels: 2,
          outChannels: 4,
          padding: "reflect",
          weights: state.get("conv1.1.weight")!.data,
          bias: state.get("conv1.1.bias")!.data,
          activation: "relu",
        },
        {
          inChannels: 4,
          outChannels: 1,
          padding: "reflect",
          weights: state.get("conv2.1.weight")!.data,
          bias: state.get("conv2.1.bias")!.data,
          activation: "tanh",
        },
      ],
    },
  });
});

Deno.test("chain: the teacher and the rules are none, and the reason says what else they have", () => {
  assertEquals(findChain(mmdrfuseTeacher(seededState(TEACHER, 1))), {
    chain: null,
    reason: "it has 32 channels between layers, more than 8",
  });
  assertEquals(findChain(average()), {
    chain: null,
    reason: "ir goes into Add, not into Concat",
  });
});

for (const padding of ["reflect", "zero"] as const) {
  for (let count = 1; count <= MAX_LAYERS; count++) {
    Deno.test(`chain: ${count} layers over ${padding} borders, in either order of the sources`, () => {
      const plan = Array.from({ length: count }, (_, index): LayerPlan => ({
        outChannels: index === count - 1 ? 1 : MAX_CHANNELS - index,
        padding,
        activation: (["relu", "tanh", "none"] as const)[index % 3]!,
      }));
      for (const inputs of [["ir", "vi"], ["vi", "ir"]] as const) {
        const graph = seededChain(plan, count, inputs);
        const { chain } = findChain(graph);
        assert(chain !== null);
        assertEquals(chain.inputs, inputs);
        assertEquals(
          chain.layers.map(({ outChannels, padding, activation }) => ({
            outChannels,
            padding,
            activation,
          })),
          plan,
        );
        assertEquals(
          chain.layers.flatMap(({ weights, bias }) => [weights, bias]),
          graph.initializers.map(({ data }) => data)
            .filter((data) => data instanceof Float32Array),
        );
      }
    });
  }
}

Deno.test("chain: a convolution without a bias has one of zeros; paddings may differ from layer to layer", () => {
  const { chain } = findChain(seededChain([
    { outChannels: 3, padding: "zero", activation: "none", bias: false },
    { outChannels: 1, padding: "reflect", activation: "none" },
  ]));
  assertEquals(chain?.layers.map(({ padding }) => padding), [
    "zero",
    "reflect",
  ]);
  assertEquals(chain?.layers[0]?.bias, new Float32Array(3));
});

/** A graph from the joined sources on. */
function from(build: (b: GraphBuilder, joined: Value) => Value): Graph {
  const b = new GraphBuilder("near");
  return b.build(build(b, b.concat(b.input("ir"), b.input("vi"))));
}

function kernel(
  inChannels: number,
  size = 3,
  outChannels = 1,
  name = "k",
): Parameters<GraphBuilder["conv"]>[1] {
  return {
    name,
    dims: [outChannels, inChannels, size, size],
    weight: new Float32Array(outChannels * inChannels * size * size).fill(0.1),
  };
}

const LAYER = STUDENT_LAYERS[1]!;
const ALMOST: Readonly<Record<string, readonly [Graph, reason: string]>> = {
  "five layers": [
    seededChain(Array.from({ length: 5 }, () => LAYER)),
    "it has more than 4 layers",
  ],
  "nine channels": [
    seededChain([{ ...LAYER, outChannels: 9 }, LAYER]),
    "it has 9 channels between layers, more than 8",
  ],
  "three output channels": [
    seededChain([{ ...LAYER, outChannels: 3 }]),
    "its output has 3 channels",
  ],
  "no layer": [from((_, x) => x), "it has no convolution"],
  "a stride of 2": [
    from((b, x) => b.conv(b.pad(x, 1, "reflect"), kernel(2), { stride: 2 })),
    "its Conv has strides 2,2",
  ],
  "a dilation of 2": [
    from((b, x) => b.conv(b.pad(x, 1, "reflect"), kernel(2), { dilation: 2 })),
    "its Conv has dilations 2,2",
  ],
  "two groups": [
    from((b, x) =>
      b.conv(b.pad(x, 1, "reflect"), kernel(1, 3, 2), { groups: 2 })
    ),
    "its Conv has group 2",
  ],
  "a kernel of 5x5": [
    from((b, x) => b.conv(b.pad(x, 2, "reflect"), kernel(2, 5))),
    "its Pad adds 0,0,2,2,0,0,2,2",
  ],
  "a kernel of 1x1": [
    from((b, x) => b.conv(x, kernel(2, 1))),
    "its Conv has kernel_shape 1,1",
  ],
  "no padding": [
    from((b, x) => b.conv(x, kernel(2))),
    "its Conv has pads 0,0,0,0",
  ],
  "two paddings": [
    from((b, x) => b.conv(b.pad(x, 1, "reflect"), kernel(2), { padding: 1 })),
    "its Conv has pads 1,1,1,1",
  ],
  "a padding of one side": [
    from((b, x) => b.conv(b.pad(x, [2, 2, 0, 0], "reflect"), kernel(2))),
    "its Pad adds 0,0,2,2,0,0,0,0",
  ],
  "repeated borders": [
    from((b, x) => b.conv(b.pad(x, 1, "edge"), kernel(2))),
    "its Pad has mode edge",
  ],
  "zeros of a padding of its own": [
    from((b, x) =>
      b.conv(
        b.node("Pad", [x, b.integers([0, 0, 1, 1, 0, 0, 1, 1])]),
        kernel(2),
      )
    ),
    "its Pad has no mode",
  ],
  "another activation": [
    from((b, x) => b.sigmoid(b.conv(x, kernel(2), { padding: 1 }))),
    "it has a Sigmoid",
  ],
  "a skip connection": [
    from((b, x) => {
      const hidden = b.relu(b.conv(x, kernel(2, 3, 2), { padding: 1 }));
      return b.conv(b.add(hidden, x), kernel(2, 3, 1, "l"), { padding: 1 });
    }),
    "is used more than once",
  ],
  "a source used twice": [
    (() => {
      const b = new GraphBuilder("near");
      const [ir, vi] = [b.input("ir"), b.input("vi")];
      const y = b.conv(b.concat(ir, vi), kernel(2), { padding: 1 });
      return b.build(b.max(y, ir));
    })(),
    "its value ir is used more than once",
  ],
  "an output that another layer uses": [
    (() => {
      const graph = seededChain([LAYER]);
      const beside = { op: "Relu", name: "n", attributes: {} };
      return {
        ...graph,
        nodes: [
          ...graph.nodes,
          { ...beside, inputs: ["v2"], outputs: ["unused"] },
        ],
      };
    })(),
    "its value v2 is used more than once",
  ],
  "a node beside": [
    (() => {
      const graph = seededChain([LAYER]);
      const beside = { op: "Relu", name: "n", attributes: {} };
      return {
        ...graph,
        nodes: [
          ...graph.nodes,
          { ...beside, inputs: ["fused"], outputs: ["unused"] },
        ],
      };
    })(),
    "it has a Relu beside its layers",
  ],
  "weights that are computed": [
    from((b, x) =>
      b.node("Conv", [x, b.relu(b.constant([1], [1, 1, 1, 1]))], {
        pads: { kind: "ints", value: [1, 1, 1, 1] },
      })
    ),
    "its Conv has weights that are computed",
  ],
  "a weight that is not finite": [
    from((b, x) =>
      b.conv(x, { ...kernel(2), weight: new Float32Array(18).fill(NaN) }, {
        padding: 1,
      })
    ),
    "its Conv has weights that are not 18 finite numbers",
  ],
  "another number of channels": [
    from((b, x) => b.conv(x, kernel(3), { padding: 1 })),
    "its Conv does not take 2 channels",
  ],
  "a size of its own": [
    (() => {
      const b = new GraphBuilder("near");
      const ir = b.input("ir", [1, 1, 480, 640]);
      const vi = b.input("vi", [1, 1, 480, 640]);
      return b.build(b.conv(b.concat(ir, vi), kernel(2), { padding: 1 }));
    })(),
    "its input ir is [1,1,480,640], not one plane of any size",
  ],
  "a visible image in colour": [
    (() => {
      const b = new GraphBuilder("near");
      const vi = b.input("vi", [1, 3, "H", "W"]);
      const x = b.concat(b.input("ir"), vi);
      return b.build(b.conv(x, kernel(4), { padding: 1 }));
    })(),
    "its input vi is [1,3,H,W], not one plane of any size",
  ],
  "an input of another name": [
    (() => {
      const b = new GraphBuilder("near");
      const x = b.concat(b.input("ir"), b.input("visible"));
      return b.build(b.conv(x, kernel(2), { padding: 1 }));
    })(),
    "its inputs are ir and visible",
  ],
  "an output of another name": [
    (() => {
      const b = new GraphBuilder("near");
      const x = b.concat(b.input("ir"), b.input("vi"));
      return b.build(b.conv(x, kernel(2), { padding: 1 }), "out");
    })(),
    "its outputs are out",
  ],
};

for (const [name, [graph, reason]] of Object.entries(ALMOST)) {
  Deno.test(`chain: ${name} is none, and the reason says so`, () => {
    const found = findChain(graph);
    assert(found.chain === null);
    assert(found.reason.includes(reason), found.reason);
  });
}

Deno.test({
  name: `chain: models.json says of every released network whether it is one${
    mirror === null ? " (needs FUSEBENCH_MIRROR)" : ""
  }`,
  ignore: mirror === null,
  async fn(): Promise<void> {
    for (const entry of defaultModels().models.values()) {
      const weights = new Map<string, Uint8Array>();
      for (const { name, sha256 } of entry.weights) {
        weights.set(name, await Deno.readFile(`${mirror}/sha256/${sha256}`));
      }
      const { graph } = await exportModel(entry, weights);
      assertEquals(kernelsDrift(entry, graph), null);
    }
  },
});

Deno.test("chain: an entry that says something else than its graph is named, with the reason", () => {
  const student = defaultModels().models.get("mmdrfuse-student")!;
  const { ownKernels: _, ...silent } = student;
  const graph = mmdrfuseStudent(seededState(STUDENT, 1));
  assertEquals(kernelsDrift(student, graph), null);
  assertEquals(
    kernelsDrift(silent, graph),
    'Cannot use mmdrfuse-student: models.json does not say that our kernels take it, and they do; correct its "ownKernels"',
  );
  assertEquals(
    kernelsDrift(student, average()),
    'Cannot use mmdrfuse-student: models.json says that our kernels take it, but its value c0 is not made of its images; correct its "ownKernels"',
  );
});

Deno.test("chain: models.json says the same of every rule as its graph", () => {
  for (const entry of defaultModels().models.values()) {
    if (entry.kind !== "rule") continue;
    const graph = ARCHITECTURES.get(entry.architecture)!(new Map());
    assertEquals(kernelsDrift(entry, graph), null);
  }
});
