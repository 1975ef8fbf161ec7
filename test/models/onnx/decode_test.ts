import { assert, assertEquals, assertThrows } from "@std/assert";
import { ARCHITECTURES } from "../../../src/models/architectures.ts";
import { mmdrfuseStudent } from "../../../src/models/arch/mmdrfuse_student.ts";
import { mmdrfuseTeacher } from "../../../src/models/arch/mmdrfuse_teacher.ts";
import { chainOf } from "../../../src/models/chain/chain_of.ts";
import { findChain } from "../../../src/models/chain/find_chain.ts";
import { defaultModels } from "../../../src/models/default_models.ts";
import { decodeOnnx } from "../../../src/models/onnx/decode.ts";
import { encodeOnnx } from "../../../src/models/onnx/encode.ts";
import type { Graph } from "../../../src/models/onnx/graph.ts";
import { ProtobufWriter } from "../../../src/models/protobuf/protobuf_writer.ts";
import { STUDENT, TEACHER } from "../network_shapes.ts";
import { seeded, seededState } from "../seeded.ts";

/** A file does not say which tensors were learned. */
function allLearned(graph: Graph): Graph {
  return {
    ...graph,
    initializers: graph.initializers.map((tensor) => ({
      ...tensor,
      role: "weight",
    })),
  };
}

Deno.test("decode: what is encoded comes back, of networks and rules alike", () => {
  const rules = [...defaultModels().models.values()]
    .filter(({ kind }) => kind === "rule")
    .map(({ architecture }) => ARCHITECTURES.get(architecture)!(new Map()));
  const graphs = [
    mmdrfuseStudent(seededState(STUDENT, 1)),
    mmdrfuseTeacher(seededState(TEACHER, 1)),
    ...rules,
  ];
  for (const graph of graphs) {
    const onnx = encodeOnnx(graph);
    const decoded = decodeOnnx(onnx);
    assertEquals(encodeOnnx(decoded), onnx, graph.name);
    if (graph.initializers.length < 40) {
      assertEquals(decoded, allLearned(graph), graph.name);
    }
  }
});

/** A model of one graph, written field by field as `onnx.proto` numbers them. */
function model(
  graph: (message: ProtobufWriter) => void,
  opset = 11,
): Uint8Array {
  const writer = new ProtobufWriter();
  writer.message(7, graph);
  writer.message(8, (message) => message.int(2, opset));
  return writer.finish();
}

function port(message: ProtobufWriter, name: string, type = 1): void {
  message.string(1, name);
  message.message(2, (value) =>
    value.message(1, (tensor) => {
      tensor.int(1, type);
      tensor.message(2, (shape) => {
        for (const dim of ["batch", "", "height", "width"]) {
          shape.message(1, (size) => size.string(2, dim));
        }
      });
    }));
}

function packed(numbers: readonly number[]): Uint8Array {
  return Uint8Array.from(numbers);
}

/** What another exporter may write: constants as nodes, packed lists, data as numbers, sides without a name. */
function foreign(type = 1): Uint8Array {
  return model((graph) => {
    const node = (
      op: string,
      inputs: readonly string[],
      output: string,
      attributes: readonly ((attribute: ProtobufWriter) => void)[] = [],
    ): void =>
      graph.message(1, (message) => {
        for (const input of inputs) message.string(1, input);
        message.string(2, output);
        message.string(4, op);
        for (const attribute of attributes) message.message(5, attribute);
      });
    const constant = (
      name: string,
      write: (tensor: ProtobufWriter) => void,
    ): void =>
      node("Constant", [], name, [(attribute) => {
        attribute.string(1, "value");
        attribute.message(5, write);
        attribute.int(20, 4);
      }]);
    constant("pads", (tensor) => {
      tensor.bytes(1, packed([8]));
      tensor.int(2, 7);
      tensor.bytes(7, packed([0, 0, 1, 1, 0, 0, 1, 1]));
    });
    node("Concat", ["vi", "ir"], "joined", [(attribute) => {
      attribute.string(1, "axis");
      attribute.int(3, 1);
      attribute.int(20, 2);
    }]);
    node("Pad", ["joined", "pads", ""], "padded", [(attribute) => {
      attribute.string(1, "mode");
      attribute.string(4, "reflect");
      attribute.int(20, 3);
    }]);
    node("Conv", ["padded", "w"], "fused", [(attribute) => {
      attribute.string(1, "kernel_shape");
      attribute.bytes(8, packed([3, 3]));
      attribute.int(20, 7);
    }]);
    graph.message(5, (tensor) => {
      tensor.bytes(1, packed([1, 2, 3, 3]));
      tensor.int(2, type);
      for (let i = 0; i < 18; i++) tensor.float(4, i / 2);
      tensor.string(8, "w");
    });
    graph.message(11, (value) => port(value, "ir"));
    graph.message(11, (value) => port(value, "vi"));
    graph.message(12, (value) => port(value, "fused"));
  });
}

Deno.test("decode: a file of another exporter is the same chain", () => {
  const { chain } = chainOf(foreign());
  assert(chain !== null);
  assertEquals(chain.inputs, ["vi", "ir"]);
  assertEquals(
    chain.layers[0]!.weights,
    Float32Array.from({ length: 18 }, (_, index) => index / 2),
  );
});

Deno.test("decode: what has no place in a graph is refused by name", () => {
  const cases: readonly (readonly [Uint8Array, string])[] = [
    [new Uint8Array(), "it does not hold one graph"],
    [new TextEncoder().encode("not ONNX"), "wire type 6"],
    [model(() => {}, 10), "it is of operator set 10, 11 and later are read"],
    [foreign(10), "its tensor w: ONNX's type 10 is not read"],
    [
      model((graph) => graph.message(11, (value) => port(value, "ir", 10))),
      "its value ir is not a tensor of float32",
    ],
    [
      model((graph) =>
        graph.message(5, (tensor) => {
          tensor.int(1, 2);
          tensor.int(2, 1);
          tensor.string(8, "w");
          tensor.int(14, 1);
        })
      ),
      "its tensor w: its data lie in another file",
    ],
    [
      model((graph) =>
        graph.message(5, (tensor) => {
          tensor.int(1, 2);
          tensor.int(2, 1);
          tensor.string(8, "w");
          tensor.bytes(9, new Uint8Array(7));
        })
      ),
      "its tensor w: sizes [2] do not take the data that it holds",
    ],
    [
      model((graph) =>
        graph.message(1, (node) => {
          node.string(4, "FusedConv");
          node.string(7, "com.microsoft");
        })
      ),
      "its operator FusedConv is of another domain, com.microsoft",
    ],
    [
      model((graph) =>
        graph.message(1, (node) => {
          node.string(4, "If");
          node.message(5, (attribute) => {
            attribute.string(1, "then_branch");
            attribute.int(20, 5);
          });
        })
      ),
      "the attribute then_branch of its operator If is of kind 5",
    ],
  ];
  for (const [onnx, reason] of cases) {
    const error = assertThrows(() => decodeOnnx(onnx), SyntaxError, reason);
    assert(error.message.startsWith("Cannot read this ONNX file: "));
    assertEquals(chainOf(onnx), { chain: null, reason: error.message });
  }
});

Deno.test("decode: truncated and damaged files are a graph or a SyntaxError, and a chain or a reason", () => {
  const onnx = encodeOnnx(mmdrfuseStudent(seededState(STUDENT, 1)));
  const random = seeded(1);
  for (let length = 0; length < onnx.length; length++) {
    assertEquals(chainOf(onnx.subarray(0, length)).chain, null);
  }
  let chains = 0;
  for (let round = 0; round < 5000; round++) {
    const damaged = onnx.slice();
    for (let count = 0; count < 1 + round % 4; count++) {
      const at = Math.floor((random() + 1) / 2 * damaged.length);
      damaged[at] = Math.floor((random() + 1) * 128);
    }
    if (chainOf(damaged).chain !== null) chains++;
  }
  assert(chains > 0 && chains < 5000, `${chains} of 5000`);
  assertEquals(chainOf(onnx), findChain(decodeOnnx(onnx)));
});
