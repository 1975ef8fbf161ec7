import { assertEquals, assertThrows } from "@std/assert";
import { reconet } from "../../../src/models/arch/reconet.ts";
import { costOf } from "../../../src/models/cost.ts";
import { encodeOnnx } from "../../../src/models/onnx/encode.ts";
import type { StateDict } from "../../../src/models/weights/state_dict.ts";
import { assertCloseTo, rowsOf } from "../close_to.ts";
import type { Image } from "../reference.ts";
import { relu, tanh } from "../reference.ts";
import { batchNorm, combine, sameConv } from "../reference_layers.ts";
import { runOnnx } from "../run_onnx.ts";
import { seededPlane } from "../seeded.ts";
import { convSizes, normSizes, seededTensors } from "../seeded_tensors.ts";

/** archive/model.py of its repository. */
const SIZES = {
  ...convSizes("att_a_conv", 2, 1, 3, false),
  ...convSizes("att_b_conv", 2, 1, 3, false),
  ...convSizes("dil_conv_1.0", 3, 64),
  ...normSizes("dil_conv_1.1", 64),
  ...convSizes("dil_conv_2.0", 3, 64),
  ...normSizes("dil_conv_2.1", 64),
  ...convSizes("dil_conv_3.0", 3, 64),
  ...normSizes("dil_conv_3.1", 64),
  ...convSizes("fus_conv.0", 192, 1),
  ...normSizes("fus_conv.1", 1),
};

function reference(ir: Image, vi: Image, state: StateDict): Image {
  let fused = combine(Math.max, ir, vi);
  const attended = (source: Image, name: string): Image => {
    const largest = combine(Math.max, source, fused);
    const mean = combine((a, b) => (a + b) / 2, source, fused);
    const attention = sameConv([...largest, ...mean], state, name);
    return combine((x, a) => x / (1 + Math.exp(-a)), source, attention);
  };
  for (let loop = 0; loop < 3; loop++) {
    const seen = [
      ...attended(ir, "att_a_conv"),
      ...fused,
      ...attended(vi, "att_b_conv"),
    ];
    const features = [1, 2, 3].flatMap((dilation) => {
      const name = `dil_conv_${dilation}`;
      const x = sameConv(seen, state, `${name}.0`, dilation);
      return relu(batchNorm(x, state, `${name}.1`));
    });
    fused = tanh(
      batchNorm(sameConv(features, state, "fus_conv.0"), state, "fus_conv.1"),
    );
  }
  return fused;
}

for (const [width, height] of [[9, 7], [3, 2]] as const) {
  Deno.test(`reconet: ${width}×${height} equals three loops by hand`, async () => {
    const state = seededTensors(SIZES, 1);
    const ir = seededPlane(width, height, 2);
    const vi = seededPlane(width, height, 3);
    const fused = await runOnnx(encodeOnnx(reconet(state)), ir, vi);
    assertCloseTo(fused, reference([rowsOf(ir)], [rowsOf(vi)], state), 1e-5);
  });
}

Deno.test("reconet: the three loops share weights and are each counted", () => {
  const cost = costOf(reconet(seededTensors(SIZES, 1)), {
    width: 640,
    height: 480,
  });
  assertEquals([cost.parameters, cost.macs], [7527, 6_403_276_800]);
  // A loop reaches one pixel by attention, three by dilation 3, one by the last convolution.
  assertEquals(cost.receptiveField, { width: 31, height: 31 });
});

Deno.test("reconet: a missing and a foreign tensor are named", () => {
  const without = new Map(seededTensors(SIZES, 1));
  without.delete("fus_conv.1.running_var");
  assertThrows(
    () => reconet(without),
    RangeError,
    "Cannot build reconet: its weights have no fus_conv.1.running_var of sizes [1]",
  );
  const more = seededTensors({ ...SIZES, ...convSizes("reg", 1, 1) }, 1);
  assertThrows(
    () => reconet(more),
    RangeError,
    "2 tensors it has no place for: reg.weight [1, 1, 3, 3], reg.bias [1]",
  );
});
