import { assertEquals, assertThrows } from "@std/assert";
import { UnknownNameError } from "../../src/canon/unknown_name_error.ts";
import { mmdrfuseStudent } from "../../src/models/arch/mmdrfuse_student.ts";
import { mmdrfuseTeacher } from "../../src/models/arch/mmdrfuse_teacher.ts";
import { average } from "../../src/models/classical/average.ts";
import { costOf } from "../../src/models/cost.ts";
import { GraphBuilder } from "../../src/models/onnx/builder.ts";
import { inferShapes } from "../../src/models/onnx/infer_shapes.ts";
import { receptiveField } from "../../src/models/receptive_field.ts";
import golden from "../fixtures/models/golden_outputs.json" with {
  type: "json",
};
import { STUDENT, TEACHER } from "./network_shapes.ts";
import { seededState } from "./seeded.ts";

const student = mmdrfuseStudent(seededState(STUDENT, 1));
const teacher = mmdrfuseTeacher(seededState(TEACHER, 1));
const VGA = { width: 640, height: 480 };

Deno.test("cost: parameters and MACs equal the goldens'", () => {
  for (
    const [graph, { parameters, macs640x480 }] of [
      [student, golden.models["mmdrfuse-student"]],
      [teacher, golden.models["mmdrfuse-teacher"]],
    ] as const
  ) {
    const cost = costOf(graph, VGA);
    assertEquals([cost.parameters, cost.macs], [parameters, macs640x480]);
    assertEquals([cost.parameterBytes, cost.macsPerPixel], [
      4 * parameters,
      macs640x480 / 307200,
    ]);
  }
});

Deno.test("cost: the student by hand", () => {
  // A pixel: 4 sums of 18 products and 1 of 36, each with its bias; 4 ReLU, 1 tanh; 5 convolution outputs; 3 + 2 pixels.
  const cost = costOf(student, { width: 1280, height: 1024 });
  const pixels = 1280 * 1024;
  assertEquals(cost.macs, 141_557_760);
  assertEquals(cost.flops, pixels * (2 * 108 + 5));
  assertEquals(cost.activations, pixels * 5);
  assertEquals(cost.receptiveField, { width: 5, height: 5 });
});

Deno.test("cost: a rule has operations and no MACs", () => {
  const cost = costOf(average(), { width: 3, height: 5 });
  assertEquals([cost.parameters, cost.macs, cost.flops, cost.activations], [
    0,
    0,
    2 * 15,
    0,
  ]);
  assertEquals(cost.receptiveField, { width: 1, height: 1 });
});

Deno.test("cost: without a bias a sum has one addition less", () => {
  const b = new GraphBuilder("plain");
  const weight = new Float32Array(9);
  const graph = b.build(
    b.conv(b.input("ir"), { name: "c", dims: [1, 1, 3, 3], weight }, {
      padding: 1,
    }),
  );
  assertEquals(costOf(graph, { width: 4, height: 4 }).flops, 16 * 17);
});

Deno.test("cost: groups, stride and dilation by hand", () => {
  const b = new GraphBuilder("mixed");
  const both = b.concat(b.input("ir"), b.input("vi"));
  const x = b.conv(both, {
    name: "c",
    dims: [4, 1, 3, 5],
    weight: new Float32Array(60),
  }, {
    groups: 2,
    stride: 2,
    dilation: 3,
    padding: 6,
  });
  const graph = b.build(x);
  // rows: (20 + 12 − 7) div 2 + 1 = 13; columns: (31 + 12 − 13) div 2 + 1 = 16
  assertEquals(inferShapes(graph, { H: 20, W: 31 }).get("fused"), [
    1,
    4,
    13,
    16,
  ]);
  assertEquals(costOf(graph, { width: 31, height: 20 }).macs, 4 * 13 * 16 * 15);
  assertEquals(receptiveField(graph), { width: 13, height: 7 });
});

Deno.test("receptive field: the teacher by hand", () => {
  // Three 3×3 layers at full size reach ±3; the cubic doubling makes that ±3 at half size for both phases; seven 3×3 layers
  // reach ±10; the stride doubles this and adds ±1: ±21; two more layers: ±23.
  assertEquals(receptiveField(teacher), { width: 47, height: 47 });
});

Deno.test("receptive field: a cubic doubling alone reaches four pixels", () => {
  const b = new GraphBuilder("double");
  assertEquals(receptiveField(b.build(b.resizeCubic(b.input("ir"), 2))), {
    width: 4,
    height: 4,
  });
});

Deno.test("cost: pooling, softmax and a resize to the size of another value, by hand", () => {
  const b = new GraphBuilder("mixed");
  const ir = b.input("ir");
  const pooled = b.maxPool(ir, 3, { stride: 2, padding: 1 });
  const shares = b.node("Softmax", [pooled], {
    axis: { kind: "int", value: 1 },
  });
  const graph = b.build(b.resizeLinear(shares, ir));
  // 5 × 7 pools to 3 × 4; 8 comparisons and 3 operations of softmax each; 7 operations for each of 35 interpolated.
  const cost = costOf(graph, { width: 7, height: 5 });
  assertEquals([cost.macs, cost.flops], [0, 12 * 11 + 35 * 7]);
  // Two neighbours at half size, each the largest of three pixels two apart from the next.
  assertEquals(cost.receptiveField, { width: 5, height: 5 });
  assertThrows(
    () =>
      costOf(
        b.build(
          b.node("Softmax", [pooled], { axis: { kind: "int", value: 2 } }),
        ),
        VGA,
      ),
    RangeError,
    "it runs along axis 2, not along the channels or the last one",
  );
});

Deno.test("shapes: the teacher takes even sides and refuses odd ones", () => {
  assertEquals(inferShapes(teacher, { H: 8, W: 10 }).get("fused"), [
    1,
    1,
    8,
    10,
  ]);
  assertThrows(
    () => costOf(teacher, { width: 9, height: 8 }),
    RangeError,
    "it joins sizes [1,32,8,9] and [1,64,8,10]",
  );
});

Deno.test("shapes: what is not known is refused by name", () => {
  const b = new GraphBuilder("unknown");
  const graph = b.build(b.node("Einsum", [b.input("ir")]));
  assertThrows(
    () => costOf(graph, VGA),
    UnknownNameError,
    'Cannot describe n0, of operator "Einsum"',
  );
  assertThrows(
    () => receptiveField(graph),
    UnknownNameError,
    'Cannot describe n0, of operator "Einsum"',
  );
  assertThrows(
    () => inferShapes(graph, { H: 4 }),
    RangeError,
    "W is not given",
  );
});
