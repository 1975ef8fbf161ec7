import { assertEquals, assertThrows } from "@std/assert";
import { ultra4k5 } from "../../../src/models/arch/ultra_4k5.ts";
import { costOf } from "../../../src/models/cost.ts";
import { encodeOnnx } from "../../../src/models/onnx/encode.ts";
import type { StateDict } from "../../../src/models/weights/state_dict.ts";
import { assertCloseTo, rowsOf } from "../close_to.ts";
import { type Image, relu } from "../reference.ts";
import { combine, sameConv } from "../reference_layers.ts";
import { runOnnx } from "../run_onnx.ts";
import { seededPlane } from "../seeded.ts";
import { convSizes, seededTensors } from "../seeded_tensors.ts";

const ROOT = "state_dict";

/** The layers of its checkpoint. */
const SIZES = {
  ...["ir", "vi"].reduce((sizes, source) => ({
    ...sizes,
    ...convSizes(`${ROOT}/layer.${source}_enc.0`, 1, 8),
    ...convSizes(`${ROOT}/layer.${source}_att1.att.0`, 8, 8),
    ...convSizes(`${ROOT}/layer.${source}_att2.att.0`, 8, 8),
    ...convSizes(`${ROOT}/layer.${source}_fea.conv1`, 1, 8, 3, false),
    ...convSizes(`${ROOT}/layer.${source}_fea.conv2`, 1, 8, 3, false),
    ...convSizes(`${ROOT}/layer.${source}_dec.0`, 8, 1),
  }), {}),
  ...convSizes(`${ROOT}/fus_out.out_conv1.0`, 18, 16, 1),
  ...convSizes(`${ROOT}/fus_out.out_conv2.0`, 16, 8),
  ...convSizes(`${ROOT}/fus_out.out_conv3.0`, 8, 1),
};

function reference(ir: Image, vi: Image, state: StateDict): Image {
  const layer = (image: Image, name: string): Image =>
    sameConv(image, state, `${ROOT}/layer.${name}`);
  const gate = (image: Image, name: string): Image =>
    combine(
      (value, weight) => value * Math.min(1, Math.max(0, weight / 6 + 0.5)),
      image,
      layer(image, `${name}.att.0`),
    );
  const magnitudes = (image: Image, name: string): Image => {
    const { data } = state.get(`${ROOT}/layer.${name}.weight`)!;
    return image.flatMap((channel, at) => {
      const own: StateDict = new Map([["own.weight", {
        dims: [1, 1, 3, 3],
        data: (data as Float32Array).slice(9 * at, 9 * at + 9),
        dtype: "float32",
      }]]);
      return combine(Math.abs, sameConv([channel], own, "own"));
    });
  };
  const add = (...images: Image[]): Image =>
    combine(
      (...values) => values.reduce((sum, value) => sum + value),
      ...images,
    );
  const own = {
    ir: relu(layer(ir, "ir_enc.0")),
    vi: relu(layer(vi, "vi_enc.0")),
  };
  const rebuilt = (source: "ir" | "vi"): Image =>
    relu(layer(
      add(
        gate(own[source], `${source}_att1`),
        magnitudes(own[source], `${source}_fea.conv1`),
        magnitudes(own[source], `${source}_fea.conv2`),
        gate(add(own.ir, own.vi), `${source}_att2`),
      ),
      `${source}_dec.0`,
    ));
  const out = (image: Image, index: number): Image =>
    sameConv(image, state, `${ROOT}/fus_out.out_conv${index}.0`);
  const joined = [...rebuilt("ir"), ...own.ir, ...rebuilt("vi"), ...own.vi];
  return combine(
    (value) => Math.min(1, Math.max(-1, value)),
    out(relu(out(relu(out(joined, 1)), 2)), 3),
  );
}

for (const [width, height] of [[9, 7], [2, 3]] as const) {
  Deno.test(`ultra_4k5: ${width}×${height} equals gates and filters by hand`, async () => {
    const state = seededTensors(SIZES, 1);
    const ir = seededPlane(width, height, 2);
    const vi = seededPlane(width, height, 3);
    const fused = await runOnnx(encodeOnnx(ultra4k5(state)), ir, vi);
    assertCloseTo(fused, reference([rowsOf(ir)], [rowsOf(vi)], state), 1e-5);
  });
}

Deno.test("ultra_4k5: 4,467 parameters, 4,392 multiply-accumulates a pixel", () => {
  const cost = costOf(ultra4k5(seededTensors(SIZES, 1)), {
    width: 10,
    height: 10,
  });
  assertEquals([cost.parameters, cost.macsPerPixel], [4467, 4392]);
});

Deno.test("ultra_4k5: other weights are another network's", () => {
  const state = new Map(seededTensors(SIZES, 1));
  state.delete(`${ROOT}/layer.vi_fea.conv2.weight`);
  assertThrows(() => ultra4k5(state), RangeError, "Cannot build ultra_4k5");
});
