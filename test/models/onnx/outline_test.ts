import { assert, assertEquals, assertThrows } from "@std/assert";
import { encodeOnnx } from "../../../src/models/onnx/encode.ts";
import { OnnxError } from "../../../src/models/onnx/onnx_error.ts";
import { outlineOnnx } from "../../../src/models/onnx/outline.ts";
import { ProtobufWriter } from "../../../src/models/protobuf/protobuf_writer.ts";
import { mmdrfuseStudent } from "../../../src/models/arch/mmdrfuse_student.ts";
import { STUDENT } from "../network_shapes.ts";
import { seeded, seededState } from "../seeded.ts";
import {
  type TinyNode,
  tinyOnnx,
  writeExternal,
  writeNode,
  writePort,
} from "./tiny_onnx.ts";

const NOISE: TinyNode = {
  op: "RandomNormalLike",
  inputs: ["ir"],
  output: "noise",
};

/** An operator that holds a graph. */
function holding(graph: (inner: ProtobufWriter) => void): TinyNode {
  return {
    op: "If",
    inputs: ["cond"],
    output: "fused",
    attributes: [(attribute) => {
      attribute.string(1, "then_branch");
      attribute.message(6, graph);
      attribute.int(20, 5);
    }],
  };
}

Deno.test("outline: versions, inputs and outputs of our own exports", () => {
  const onnx = encodeOnnx(mmdrfuseStudent(seededState(STUDENT, 1)));
  const port = (name: string) => ({
    name,
    type: "float32",
    dims: [1, 1, "H", "W"],
  });
  assertEquals(outlineOnnx(onnx), {
    irVersion: 8,
    opset: 17,
    inputs: [port("ir"), port("vi")],
    outputs: [port("fused")],
    external: [],
    random: [],
  });
});

Deno.test("outline: any version, type and size is told, and stored tensors are no inputs", () => {
  const outline = outlineOnnx(tinyOnnx({
    irVersion: 99,
    opset: 98,
    type: 10,
    dims: [4, "C", 480, -1],
    graph: (graph) => {
      writePort(graph, 11, "w", 1, [1]);
      writePort(graph, 11, "free", 11, null);
      graph.message(11, (value) => value.string(1, "list"));
      graph.message(5, (tensor) => tensor.string(8, "w"));
    },
  }));
  assertEquals([outline.irVersion, outline.opset], [99, 98]);
  assertEquals(outline.inputs, [
    { name: "ir", type: "float16", dims: [4, "C", 480, -1] },
    { name: "vi", type: "float16", dims: [4, "C", 480, -1] },
    { name: "free", type: "float64", dims: null },
    { name: "list", type: "not a tensor", dims: null },
  ]);
});

Deno.test("outline: weights in other files are found wherever they are referenced", () => {
  const external = (parts: Parameters<typeof tinyOnnx>[0]) =>
    outlineOnnx(tinyOnnx(parts)).external;
  assertEquals(external({}), []);
  assertEquals(
    external({ graph: (graph) => writeExternal(graph, "net.data") }),
    ["net.data"],
  );
  const constant: TinyNode = {
    op: "Constant",
    inputs: [],
    output: "c",
    attributes: [(attribute) => writeExternal(attribute, "c.data")],
  };
  assertEquals(external({ nodes: [constant] }), ["c.data"]);
  const inner = holding((graph) => writeExternal(graph, "inner.data"));
  assertEquals(external({ nodes: [inner, inner] }), ["inner.data"]);
});

Deno.test("outline: random operators are named, in subgraphs and functions too", () => {
  assertEquals(outlineOnnx(tinyOnnx({ nodes: [NOISE] })).random, [
    "RandomNormalLike noise",
  ]);
  const twice = holding((graph) =>
    writeNode(graph, holding((inner) => writeNode(inner, NOISE)))
  );
  assertEquals(outlineOnnx(tinyOnnx({ nodes: [twice] })).random, [
    "RandomNormalLike noise",
  ]);
  const functions = new ProtobufWriter();
  functions.message(25, (body) =>
    body.message(7, (node) => {
      node.string(3, "flip");
      node.string(4, "Bernoulli");
    }));
  assertEquals(
    outlineOnnx(
      Uint8Array.from([...tinyOnnx(), ...functions.finish()]),
    ).random,
    ["Bernoulli flip"],
  );
});

Deno.test("outline: graphs without end inside each other are refused", () => {
  let graph = (_: ProtobufWriter): void => {};
  for (let depth = 0; depth < 100; depth++) {
    const inner = graph;
    graph = (message) => writeNode(message, holding(inner));
  }
  assertThrows(
    () => outlineOnnx(tinyOnnx({ graph })),
    OnnxError,
    "more than 64 deep",
  );
});

Deno.test("outline: damaged bytes are an outline or an OnnxError", () => {
  const onnx = tinyOnnx({
    nodes: [holding((graph) => writeNode(graph, NOISE))],
    graph: (graph) => writeExternal(graph, "net.data"),
  });
  const outlined = (bytes: Uint8Array): boolean => {
    try {
      return outlineOnnx(bytes).inputs !== null;
    } catch (error) {
      assert(error instanceof OnnxError, String(error));
      return false;
    }
  };
  const whole = Array.from(
    onnx,
    (_, length) => outlined(onnx.slice(0, length)),
  );
  // Cut at the end of a field it is a shorter message, and one without a graph is none.
  assertEquals(whole.slice(0, 100).includes(true), false);
  const random = seeded(1);
  for (let round = 0; round < 2000; round++) {
    const damaged = onnx.slice();
    damaged[Math.floor((random() + 1) / 2 * damaged.length)] = Math.floor(
      (random() + 1) * 128,
    );
    outlined(damaged);
  }
});
