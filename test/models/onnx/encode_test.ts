import { assert, assertEquals } from "@std/assert";
import { GraphBuilder } from "../../../src/models/onnx/builder.ts";
import { encodeOnnx } from "../../../src/models/onnx/encode.ts";
import type { Graph } from "../../../src/models/onnx/graph.ts";
import { runOnnx } from "../run_onnx.ts";
import { seededPlane } from "../seeded.ts";
import { all, ints, readFields, strings } from "./protobuf_reader.ts";

// Field numbers below are read off onnx.proto, not off the encoder.

function sample(): Graph {
  const b = new GraphBuilder("sample");
  const weight = Float32Array.of(1, -2.5, 3e-40, -0);
  const x = b.conv(b.pad(b.input("ir"), 1, "reflect"), {
    name: "layer",
    dims: [1, 1, 2, 2],
    weight,
    bias: Float32Array.of(0.1),
  }, { dilation: 2 });
  return b.build(b.mul(b.max(x, b.input("vi")), b.constant([0.5])));
}

Deno.test("encode: the model says what reads it and nothing that changes", () => {
  const model = encodeOnnx(sample());
  assertEquals(ints(model, 1), [8], "ir_version");
  assertEquals(strings(model, 2), ["fusebench"], "producer_name");
  assertEquals(readFields(model).map(({ number }) => number), [1, 2, 7, 8]);
  const [opset] = all(model, 8);
  assertEquals([strings(opset!, 1), ints(opset!, 2)], [[""], [17]]);
});

Deno.test("encode: nodes, their wires and their attributes", () => {
  const [graph] = all(encodeOnnx(sample()), 7);
  assertEquals(strings(graph!, 2), ["sample"]);
  const nodes = all(graph!, 1);
  assertEquals(nodes.map((node) => strings(node, 4)[0]), [
    "Pad",
    "Conv",
    "Max",
    "Mul",
  ]);
  assertEquals(nodes.map((node) => strings(node, 1)), [
    ["ir", "c0"],
    ["v0", "layer.weight", "layer.bias"],
    ["v1", "vi"],
    ["v2", "c1"],
  ]);
  assertEquals(nodes.map((node) => strings(node, 2)), [["v0"], ["v1"], ["v2"], [
    "fused",
  ]]);
  const attributes = all(nodes[1]!, 5).map((
    attribute,
  ) => [strings(attribute, 1)[0], ints(attribute, 20)[0]]);
  assertEquals(attributes, [
    ["dilations", 7],
    ["group", 2],
    ["kernel_shape", 7],
    ["pads", 7],
    ["strides", 7],
  ]);
  assertEquals(ints(all(nodes[1]!, 5)[0]!, 8), [2, 2]);
  assertEquals(strings(all(nodes[0]!, 5)[0]!, 4), ["reflect"]);
});

Deno.test("encode: tensors are raw little-endian, every bit kept", () => {
  const [graph] = all(encodeOnnx(sample()), 7);
  const tensors = new Map(
    all(graph!, 5).map((tensor) => [strings(tensor, 8)[0], tensor]),
  );
  assertEquals([...tensors.keys()], ["c0", "layer.weight", "layer.bias", "c1"]);
  const weight = tensors.get("layer.weight")!;
  assertEquals([ints(weight, 1), ints(weight, 2)], [[1, 1, 2, 2], [1]]);
  const hex = (bytes: Uint8Array): string =>
    Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  assertEquals(
    hex(all(weight, 9)[0]!),
    "0000803f" + "000020c0" + "47440300" + "00000080",
  );
  const pads = tensors.get("c0")!;
  assertEquals([ints(pads, 1), ints(pads, 2)], [[8], [7]]);
  assertEquals(
    hex(all(pads, 9)[0]!).match(/.{16}/g)!.map((word) => word[1]).join(""),
    "00110011",
  );
});

Deno.test("encode: height and width stay symbols", () => {
  const [graph] = all(encodeOnnx(sample()), 7);
  for (const [field, names] of [[11, ["ir", "vi"]], [12, ["fused"]]] as const) {
    const values = all(graph!, field);
    assertEquals(values.map((value) => strings(value, 1)[0]), [...names]);
    for (const value of values) {
      const [tensor] = all(all(value, 2)[0]!, 1);
      assertEquals(ints(tensor!, 1), [1], "float32");
      const dims = all(all(tensor!, 2)[0]!, 1);
      assertEquals(dims.map((dim) => strings(dim, 2)[0] ?? ints(dim, 1)[0]), [
        1,
        1,
        "H",
        "W",
      ]);
    }
  }
});

Deno.test("encode: the same graph gives the same bytes, and the runtime takes them", async () => {
  assertEquals(encodeOnnx(sample()), encodeOnnx(sample()));
  const fused = await runOnnx(
    encodeOnnx(sample()),
    seededPlane(5, 4, 1),
    seededPlane(5, 4, 2),
  );
  assertEquals([fused.width, fused.height], [5, 4]);
});

Deno.test("encode: a negative and a large integer survive", () => {
  const b = new GraphBuilder("ints");
  const value = { kind: "ints", value: [-1, 2 ** 40] } as const;
  const [graph] = all(
    encodeOnnx(b.build(b.node("Any", [b.input("ir")], { value }))),
    7,
  );
  const [attribute] = all(all(graph!, 1)[0]!, 5);
  assertEquals(ints(attribute!, 8), [-1, 2 ** 40]);
});

Deno.test("builder: equal constants are stored once, equal names are refused", () => {
  const b = new GraphBuilder("twice");
  const x = b.input("ir");
  const graph = b.build(
    b.pad(b.pad(b.pad(x, 1, "edge"), 1, "reflect"), 2, "reflect"),
  );
  assertEquals(graph.initializers.length, 2);
  b.weight("w", Float32Array.of(1), [1]);
  let refused = false;
  try {
    b.weight("w", Float32Array.of(1), [1]);
  } catch (error) {
    refused = error instanceof TypeError;
  }
  assert(refused);
});
