import { assertEquals, assertThrows } from "@std/assert";
import { u2fusion } from "../../../src/models/arch/u2fusion.ts";
import { costOf } from "../../../src/models/cost.ts";
import { encodeOnnx } from "../../../src/models/onnx/encode.ts";
import type { StateDict } from "../../../src/models/weights/state_dict.ts";
import { assertCloseTo, rowsOf } from "../close_to.ts";
import { fromTensorflow, seededTensorflow } from "../from_tensorflow.ts";
import { conv3x3, type Image } from "../reference.ts";
import { combine } from "../reference_layers.ts";
import { runOnnx } from "../run_onnx.ts";
import { referenceConv, seededPlane } from "../seeded.ts";
import type { TensorSizes } from "../seeded_tensors.ts";

/** Net.py of its repository: input and output channels. */
const LAYERS: Readonly<Record<string, readonly [number, number]>> = {
  "Generator/encoder/conv1_1": [2, 44],
  "Generator/encoder/dense_block_conv1": [44, 44],
  "Generator/encoder/dense_block_conv2": [88, 44],
  "Generator/encoder/dense_block_conv3": [132, 44],
  "Generator/encoder/dense_block_conv4": [176, 44],
  "Generator/encoder/dense_block_conv5": [220, 44],
  "Generator_1/decoder/conv2_1": [264, 128],
  "Generator_1/decoder/conv2_2": [128, 64],
  "Generator_1/decoder/conv2_3": [64, 32],
  "Generator_1/decoder/conv2_4": [32, 1],
};

const SIZES: TensorSizes = Object.fromEntries(
  Object.entries(LAYERS).flatMap(([name, [ins, outs]]) => [
    [`${name}/bias`, [outs]],
    [`${name}/kernel`, [3, 3, ins, outs]],
  ]),
);

function reference(ir: Image, vi: Image, state: StateDict): Image {
  let x = [...vi, ...ir];
  for (const name of Object.keys(LAYERS)) {
    const layer = fromTensorflow(
      state,
      `${name}/kernel`,
      `${name}/bias`,
      "conv",
    );
    const out = conv3x3(x, referenceConv(layer, "conv"));
    if (name.endsWith("conv2_4")) {
      return combine((value) => Math.tanh(value) / 2 + 0.5, out);
    }
    const leaky = combine((value) => Math.max(value, 0.2 * value), out);
    x = name.includes("dense") ? [...leaky, ...x] : leaky;
  }
  throw new Error("Cannot end: there is no last layer");
}

for (const [width, height] of [[5, 4], [2, 2]] as const) {
  Deno.test(`u2fusion: ${width}×${height} equals a dense block over mirrored borders by hand`, async () => {
    const state = seededTensorflow(SIZES, 1);
    const ir = seededPlane(width, height, 2);
    const vi = seededPlane(width, height, 3);
    const fused = await runOnnx(encodeOnnx(u2fusion(state)), ir, vi);
    assertCloseTo(fused, reference([rowsOf(ir)], [rowsOf(vi)], state), 1e-5);
  });
}

Deno.test("u2fusion: what it costs", () => {
  const cost = costOf(u2fusion(seededTensorflow(SIZES, 1)), {
    width: 640,
    height: 480,
  });
  assertEquals([cost.parameters, cost.macs], [659217, 202_361_241_600]);
  // Ten 3×3 layers.
  assertEquals(cost.receptiveField, { width: 21, height: 21 });
});

Deno.test("u2fusion: a kernel in PyTorch's order is refused", () => {
  const state = seededTensorflow({
    ...SIZES,
    "Generator/encoder/conv1_1/kernel": [44, 2, 3, 3],
  }, 1);
  assertThrows(
    () => u2fusion(state),
    RangeError,
    "expected Generator/encoder/conv1_1/kernel of sizes [3, 3, 2, 44], found [44, 2, 3, 3]",
  );
});
