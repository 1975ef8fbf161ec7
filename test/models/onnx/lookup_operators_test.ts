import { assertEquals, assertThrows } from "@std/assert";
import { costOf } from "../../../src/models/cost.ts";
import { GraphBuilder } from "../../../src/models/onnx/builder.ts";
import { inferShapes } from "../../../src/models/onnx/infer_shapes.ts";
import { receptiveField } from "../../../src/models/receptive_field.ts";

const SIZE = { width: 6, height: 5 };

Deno.test("gather: a list at positions has their sizes and costs nothing", () => {
  const b = new GraphBuilder("gather");
  const list = b.weight("list", new Float32Array(9), [9]);
  const graph = b.build(b.node("Gather", [list, b.input("ir")]));
  assertEquals(inferShapes(graph, { H: 5, W: 6 }).get("fused"), [1, 1, 5, 6]);
  assertEquals([costOf(graph, SIZE).flops, costOf(graph, SIZE).macs], [0, 0]);
  assertEquals(receptiveField(graph), { width: 1, height: 1 });
});

Deno.test("gather: of a table of two axes is refused", () => {
  const b = new GraphBuilder("gather");
  const table = b.weight("table", new Float32Array(9), [3, 3]);
  const graph = b.build(b.node("Gather", [table, b.input("ir")]));
  assertThrows(
    () => inferShapes(graph, { H: 5, W: 6 }),
    RangeError,
    "it looks up in [3,3], not in a list",
  );
});

for (const axes of [[2, 3], [-2, -1]]) {
  Deno.test(`reduce: the extremum over axes ${axes} is one value that sees everything`, () => {
    const b = new GraphBuilder("reduce");
    const x = b.concat(b.input("ir"), b.input("vi"));
    const graph = b.build(
      b.node("ReduceMax", [x], { axes: { kind: "ints", value: axes } }),
    );
    assertEquals(inferShapes(graph, { H: 5, W: 6 }).get("fused"), [1, 2, 1, 1]);
    // Two channels of 30 values: 29 comparisons each.
    assertEquals(costOf(graph, SIZE).flops, 2 * 29);
    assertEquals(receptiveField(graph), { width: Infinity, height: Infinity });
  });
}

Deno.test("reduce: the extremum along the channels sees one pixel", () => {
  const b = new GraphBuilder("reduce");
  const x = b.concat(b.input("ir"), b.input("vi"));
  const graph = b.build(
    b.node("ReduceMin", [x], { axes: { kind: "ints", value: [1] } }),
  );
  assertEquals(inferShapes(graph, { H: 5, W: 6 }).get("fused"), [1, 1, 5, 6]);
  assertEquals(costOf(graph, SIZE).flops, 30);
  assertEquals(receptiveField(graph), { width: 1, height: 1 });
});

Deno.test("instance normalization: its statistics see everything", () => {
  const b = new GraphBuilder("normal");
  const one = (name: string): ReturnType<typeof b.weight> =>
    b.weight(name, new Float32Array(1), [1]);
  const graph = b.build(
    b.node("InstanceNormalization", [b.input("ir"), one("s"), one("b")]),
  );
  assertEquals(inferShapes(graph, { H: 5, W: 6 }).get("fused"), [1, 1, 5, 6]);
  // 7 an element and 4 a channel.
  assertEquals(costOf(graph, SIZE).flops, 7 * 30 + 4);
  assertEquals(receptiveField(graph), { width: Infinity, height: Infinity });
});
