import { assertEquals, assertThrows } from "@std/assert";
import { costOf } from "../../../src/models/cost.ts";
import { GraphBuilder } from "../../../src/models/onnx/builder.ts";
import type { Value } from "../../../src/models/onnx/builder.ts";
import type { Graph } from "../../../src/models/onnx/graph.ts";
import { inferShapes } from "../../../src/models/onnx/infer_shapes.ts";
import { receptiveField } from "../../../src/models/receptive_field.ts";

const SIZE = { width: 4, height: 3 };
const WHOLE = { width: Infinity, height: Infinity };

function graphOf(make: (b: GraphBuilder, x: Value) => Value): Graph {
  const b = new GraphBuilder("small");
  return b.build(make(b, b.input("ir")));
}

/** Rows of four through one layer of four, and back into the image. */
function rows(b: GraphBuilder, x: Value): Value {
  const ones = b.constant([1, 1, 1, 1], [4]);
  const normalized = b.node("LayerNormalization", [
    b.reshape(x, [-1, 4]),
    ones,
    ones,
  ]);
  const weight = b.weight("w", new Float32Array(16), [4, 4]);
  const bias = b.weight("b", new Float32Array(4), [4]);
  const layer = b.node("Gemm", [normalized, weight, bias], {
    transB: { kind: "int", value: 1 },
  });
  return b.reshapeLike(layer, x);
}

Deno.test("operators: layers over rows, by hand", () => {
  const graph = graphOf(rows);
  assertEquals(inferShapes(graph, { H: 3, W: 4 }).get("fused"), [1, 1, 3, 4]);
  const cost = costOf(graph, SIZE);
  assertEquals([cost.parameters, cost.macs, cost.activations], [20, 48, 12]);
  // Twelve elements of 7 operations and three rows of 4, then two operations a multiply-accumulate.
  assertEquals(cost.flops, 12 * 7 + 3 * 4 + 2 * 48);
  assertEquals(cost.receptiveField, WHOLE);
});

Deno.test("operators: sizes that do not go into each other are named", () => {
  assertThrows(
    () => inferShapes(graphOf(rows), { H: 3, W: 5 }),
    RangeError,
    "Cannot infer shapes at Reshape n0: [1,1,3,5] does not go into [-1,4]",
  );
  const narrow = graphOf((b, x) =>
    b.node("Gemm", [
      b.reshape(x, [-1, 6]),
      b.weight("w", new Float32Array(8), [2, 4]),
    ], { transB: { kind: "int", value: 1 } })
  );
  assertThrows(
    () => inferShapes(narrow, { H: 3, W: 4 }),
    RangeError,
    "it takes rows of 4 and gets [2,6]",
  );
});

Deno.test("operators: a mean over the whole image, by hand", () => {
  const graph = graphOf((b, x) => b.mul(x, b.node("GlobalAveragePool", [x])));
  assertEquals(costOf(graph, SIZE).flops, 12 + 12);
  assertEquals(receptiveField(graph), WHOLE);
});

Deno.test("operators: a slice takes channels, and only those there are", () => {
  const slice = (first: number, end: number): Graph =>
    graphOf((b, x) => b.channels(b.concat(x, x, x), first, end));
  const sizes = { H: 3, W: 4 };
  assertEquals(inferShapes(slice(1, 3), sizes).get("fused"), [1, 2, 3, 4]);
  assertEquals(receptiveField(slice(1, 3)), { width: 1, height: 1 });
  assertThrows(
    () => inferShapes(slice(1, 4), sizes),
    RangeError,
    "[1,3,3,4] has no channels 1 to 3",
  );
});

Deno.test("operators: a slice takes rows and columns, one in so many", () => {
  const odd = graphOf((b, x) => b.from(b.from(x, 2, 1, 2), 3, 2));
  assertEquals(inferShapes(odd, { H: 7, W: 5 }).get("fused"), [1, 1, 3, 3]);
  const apart = graphOf((b, x) =>
    b.concat(b.from(x, 3, 0, 2), b.from(x, 3, 1, 2))
  );
  assertEquals(receptiveField(apart), { width: 2, height: 1 });
  assertThrows(
    () => inferShapes(odd, { H: 7, W: 2 }),
    RangeError,
    "[1,1,3,2] has no columns 2 to 1",
  );
});

Deno.test("operators: a crop takes the size of another value", () => {
  const crop = (more: number): Graph =>
    graphOf((b, x) => b.cropLike(b.pad(x, [0, 0, more, more], "edge"), x));
  assertEquals(
    inferShapes(crop(2), { H: 3, W: 4 }).get("fused"),
    [1, 1, 3, 4],
  );
  assertEquals(receptiveField(crop(2)), { width: 1, height: 1 });
  assertEquals(costOf(crop(2), SIZE).flops, 0);
  assertThrows(
    () => inferShapes(crop(-1), { H: 3, W: 4 }),
    RangeError,
    "[1,1,2,3] has no rows 0 to 2",
  );
});

Deno.test("operators: channels become the pixels of blocks", () => {
  const of = (count: number): Graph =>
    graphOf((b, x) =>
      b.interleave(b.concat(...Array.from({ length: count }, () => x)))
    );
  assertEquals(inferShapes(of(8), { H: 3, W: 4 }).get("fused"), [1, 2, 6, 8]);
  assertEquals(receptiveField(of(4)), { width: 1, height: 1 });
  assertThrows(
    () => inferShapes(of(3), { H: 3, W: 4 }),
    RangeError,
    "3 channels do not fill blocks of 2x2",
  );
});

Deno.test("operators: a mean along the columns, by hand", () => {
  const graph = graphOf((b, x) =>
    b.mul(
      x,
      b.node("ReduceMean", [x], { axes: { kind: "ints", value: [3] } }),
    )
  );
  assertEquals(costOf(graph, SIZE).flops, 3 * 4 + 12);
  assertEquals(receptiveField(graph), { width: Infinity, height: 1 });
});

Deno.test("operators: windows as rows, products of matrices and back, by hand", () => {
  const side = { blocksize: { kind: "int", value: 2 } } as const;
  const graph = graphOf((b, x) => {
    const blocks = b.node("SpaceToDepth", [x], side);
    // Four places of a window, one value each, two windows: [4, 1, 2] to [2, 4, 1] and [2, 1, 4].
    const places = b.reshape(blocks, [4, 1, -1]);
    const rows = b.transpose(places, [2, 0, 1]);
    const scores = b.node("MatMul", [rows, b.transpose(places, [2, 1, 0])]);
    const shares = b.node("Softmax", [scores], {
      axis: { kind: "int", value: -1 },
    });
    const mixed = b.transpose(b.node("MatMul", [shares, rows]), [1, 2, 0]);
    return b.node("DepthToSpace", [b.reshapeLike(mixed, blocks)], side);
  });
  const shapes = inferShapes(graph, { H: 2, W: 4 });
  assertEquals(shapes.get("fused"), [1, 1, 2, 4]);
  const cost = costOf(graph, { width: 4, height: 2 });
  // 32 scores of one product, 8 values of four; an exponential, an addition and a division a score.
  assertEquals([cost.macs, cost.flops], [32 + 8 * 4, 32 + 3 * 32 + 8 * 7]);
  assertEquals(cost.receptiveField, WHOLE);
  assertThrows(
    () => inferShapes(graph, { H: 3, W: 4 }),
    RangeError,
    "[1,1,3,4] has no whole blocks of 2",
  );
});

Deno.test("operators: a histogram adds to a list, at places as many as values", () => {
  const add = { reduction: { kind: "string", value: "add" } } as const;
  const graph = graphOf((b, x) => {
    const levels = b.reshape(b.cast(x, "int32"), [-1]);
    const counts = b.node("ScatterElements", [
      b.integers([0, 0, 0]),
      levels,
      b.cast(levels, "int64"),
    ], add);
    return b.reshape(b.cast(counts, "float32"), [1, 1, 1, 3]);
  });
  const shapes = inferShapes(graph, { H: 3, W: 4 });
  assertEquals(shapes.get("fused"), [1, 1, 1, 3]);
  assertEquals(receptiveField(graph), WHOLE);
});

Deno.test("operators: rows and columns are cropped to the size of another value", () => {
  const graph = graphOf((b, x) =>
    b.cropToSizeOf(b.pad(b.concat(x, x), 1, "edge"), x)
  );
  const shapes = inferShapes(graph, { H: 3, W: 4 });
  assertEquals(shapes.get("fused"), [1, 2, 3, 4]);
});
