import { assertEquals, assertThrows } from "@std/assert";
import { mufusion } from "../../../src/models/arch/mufusion.ts";
import { costOf } from "../../../src/models/cost.ts";
import { encodeOnnx } from "../../../src/models/onnx/encode.ts";
import { assertCloseTo, rowsOf } from "../close_to.ts";
import { TRUNK, trunk } from "../mufusion_trunk.ts";
import { conv3x3, tanh } from "../reference.ts";
import { runOnnx } from "../run_onnx.ts";
import { referenceConv, seededPlane, seededState } from "../seeded.ts";

/** ir_vis/net.py of its repository. */
const SHAPES = { ...TRUNK, "conv11.1": [64, 1] } as const;

Deno.test("mufusion: 6×10 equals direct convolution and cubic doubling", async () => {
  const state = seededState(SHAPES, 1);
  const ir = seededPlane(6, 10, 2);
  const vi = seededPlane(6, 10, 3);
  const fused = await runOnnx(encodeOnnx(mufusion(state)), ir, vi);
  const expected = tanh(
    conv3x3(
      trunk([rowsOf(ir), rowsOf(vi)], state),
      referenceConv(state, "conv11.1"),
    ),
  );
  assertCloseTo(fused, expected, 1e-5);
});

Deno.test("mufusion: what it costs", () => {
  const cost = costOf(mufusion(seededState(SHAPES, 1)), {
    width: 640,
    height: 480,
  });
  assertEquals([cost.parameters, cost.macs], [554_721, 51_314_688_000]);
  // One 3×3 layer less at full size than MMDRFuse's teacher.
  assertEquals(cost.receptiveField, { width: 45, height: 45 });
});

Deno.test("mufusion: the teacher's weights are another network's", () => {
  const teacher = {
    ...TRUNK,
    "conv11.1": [64, 4],
    "conv00.1": [4, 1],
  } as const;
  assertThrows(
    () => mufusion(seededState(teacher, 1)),
    RangeError,
    "Cannot build mufusion: expected conv11.1.weight of sizes [1, 64, 3, 3], found [4, 64, 3, 3]",
  );
  assertThrows(
    () => mufusion(seededState({ ...SHAPES, "conv00.1": [4, 1] }, 1)),
    RangeError,
    "2 tensors it has no place for: conv00.1.weight [1, 4, 3, 3], conv00.1.bias [1]",
  );
});
