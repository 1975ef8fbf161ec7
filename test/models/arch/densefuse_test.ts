import { assertEquals, assertThrows } from "@std/assert";
import { densefuse } from "../../../src/models/arch/densefuse.ts";
import { costOf } from "../../../src/models/cost.ts";
import { encodeOnnx } from "../../../src/models/onnx/encode.ts";
import type { StateDict } from "../../../src/models/weights/state_dict.ts";
import { assertCloseTo, rowsOf } from "../close_to.ts";
import { conv3x3, type Image, relu } from "../reference.ts";
import { combine } from "../reference_layers.ts";
import { runOnnx, type TestPlane } from "../run_onnx.ts";
import { referenceConv, seededPlane } from "../seeded.ts";
import { convSizes, seededTensors } from "../seeded_tensors.ts";

/** net.py of its repository, one channel in and out. */
const SIZES = {
  ...convSizes("conv1.conv2d", 1, 16),
  ...convSizes("DB1.denseblock.0.dense_conv.conv2d", 16, 16),
  ...convSizes("DB1.denseblock.1.dense_conv.conv2d", 32, 16),
  ...convSizes("DB1.denseblock.2.dense_conv.conv2d", 48, 16),
  ...convSizes("conv2.conv2d", 64, 64),
  ...convSizes("conv3.conv2d", 64, 32),
  ...convSizes("conv4.conv2d", 32, 16),
  ...convSizes("conv5.conv2d", 16, 1),
};

function reference(ir: Image, vi: Image, state: StateDict): Image {
  const conv = (x: Image, name: string): Image =>
    conv3x3(x, referenceConv(state, `${name}.conv2d`));
  const encode = (source: Image): Image =>
    [0, 1, 2].reduce(
      (x, layer) => [
        ...x,
        ...relu(conv(x, `DB1.denseblock.${layer}.dense_conv`)),
      ],
      relu(conv(source, "conv1")),
    );
  let x = combine((a, b) => (a + b) / 2, encode(ir), encode(vi));
  for (const name of ["conv2", "conv3", "conv4"]) x = relu(conv(x, name));
  return conv(x, "conv5");
}

/** A plane of levels 0..255. */
function levels(width: number, height: number, seed: number): TestPlane {
  const plane = seededPlane(width, height, seed);
  return { ...plane, data: plane.data.map((value) => Math.round(255 * value)) };
}

for (const [width, height] of [[9, 7], [2, 2]] as const) {
  Deno.test(`densefuse: ${width}×${height} equals two encoders and their mean by hand`, async () => {
    const state = seededTensors(SIZES, 1);
    const ir = levels(width, height, 2);
    const vi = levels(width, height, 3);
    const fused = await runOnnx(encodeOnnx(densefuse(state)), ir, vi);
    assertCloseTo(fused, reference([rowsOf(ir)], [rowsOf(vi)], state), 1e-3);
  });
}

Deno.test("densefuse: the encoder is counted for either source, its weights once", () => {
  const cost = costOf(densefuse(seededTensors(SIZES, 1)), {
    width: 640,
    height: 480,
  });
  assertEquals([cost.parameters, cost.macs], [74193, 27_028_684_800]);
  // Eight 3×3 layers.
  assertEquals(cost.receptiveField, { width: 17, height: 17 });
});

Deno.test("densefuse: a missing tensor and the weights for colour are refused", () => {
  const without = new Map(seededTensors(SIZES, 1));
  without.delete("conv5.conv2d.bias");
  assertThrows(
    () => densefuse(without),
    RangeError,
    "Cannot build densefuse: its weights have no conv5.conv2d.bias of sizes [1]",
  );
  const colour = seededTensors(
    { ...SIZES, ...convSizes("conv1.conv2d", 3, 16) },
    1,
  );
  assertThrows(
    () => densefuse(colour),
    RangeError,
    "expected conv1.conv2d.weight of sizes [16, 1, 3, 3], found [16, 3, 3, 3]",
  );
});
