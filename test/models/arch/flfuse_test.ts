import { assertEquals, assertThrows } from "@std/assert";
import { flfuse } from "../../../src/models/arch/flfuse.ts";
import { costOf } from "../../../src/models/cost.ts";
import { encodeOnnx } from "../../../src/models/onnx/encode.ts";
import type { StateDict } from "../../../src/models/weights/state_dict.ts";
import { assertCloseTo, rowsOf } from "../close_to.ts";
import { edgeConv } from "../edge_conv.ts";
import { type Image, relu } from "../reference.ts";
import { combine, sameConv } from "../reference_layers.ts";
import { runOnnx } from "../run_onnx.ts";
import { seededPlane } from "../seeded.ts";
import { convSizes, seededTensors } from "../seeded_tensors.ts";

const EDGES = "SobelBrancha.body.0";

/** model.py and layers.py of its repository. */
const SIZES = {
  ...convSizes("conva1.0", 1, 8, 3, false),
  ...convSizes("convb1.0", 1, 8, 3, false),
  ...convSizes("cuta1.body.0", 8, 8, 3, false),
  ...convSizes("cuta2.body.0", 16, 8, 3, false),
  ...convSizes("cuta3.body.0", 24, 8, 3, false),
  ...convSizes("cuta4.body.0", 32, 8, 3, false),
  ...convSizes("fusionlayer.0", 16, 16, 3, false),
  ...convSizes(`${EDGES}.g_h`, 1, 8, 3, false),
  ...convSizes(`${EDGES}.g_s`, 1, 8, 3, false),
  ...convSizes("de.0", 24, 1, 3, false),
};

function reference(ir: Image, vi: Image, state: StateDict): Image {
  const layer = (name: string, ...parts: Image[]): Image =>
    relu(sameConv(parts.flat(), state, name));
  const encode = (image: Image, first: string): Image => {
    const f0 = layer(first, image);
    const f1 = layer("cuta1.body.0", f0);
    const f2 = layer("cuta2.body.0", f1, f0);
    const f3 = layer("cuta3.body.0", f0, f1, f2);
    return layer("cuta4.body.0", f0, f1, f2, f3);
  };
  const mixed = layer(
    "fusionlayer.0",
    encode(ir, "conva1.0"),
    encode(vi, "convb1.0"),
  );
  const edges = relu(combine(
    (x, y) => Math.abs(x) + Math.abs(y),
    edgeConv(ir, state, `${EDGES}.g_h`),
    edgeConv(ir, state, `${EDGES}.g_s`),
  ));
  return sameConv([...mixed, ...edges], state, "de.0");
}

for (const [width, height] of [[9, 7], [3, 2]] as const) {
  Deno.test(`flfuse: ${width}×${height} equals both branches by hand`, async () => {
    const state = seededTensors(SIZES, 1);
    const ir = seededPlane(width, height, 2);
    const vi = seededPlane(width, height, 3);
    const fused = await runOnnx(encodeOnnx(flfuse(state)), ir, vi);
    assertCloseTo(fused, reference([rowsOf(ir)], [rowsOf(vi)], state), 1e-5);
  });
}

Deno.test("flfuse: both images share layers, and each is counted", () => {
  const cost = costOf(flfuse(seededTensors(SIZES, 1)), {
    width: 640,
    height: 480,
  });
  assertEquals([cost.parameters, cost.macs], [8568, 4_401_561_600]);
  // Seven 3×3 layers one after the other.
  assertEquals(cost.receptiveField, { width: 15, height: 15 });
});

Deno.test("flfuse: the weights without an edge branch are another network's", () => {
  const { "de.0.weight": _, ...rest } = SIZES;
  const state = new Map(seededTensors(SIZES, 1));
  state.delete(`${EDGES}.g_h.weight`);
  assertThrows(
    () => flfuse(state),
    RangeError,
    "Cannot build flfuse: its weights have no SobelBrancha.body.0.g_h.weight of sizes [8, 1, 3, 3]",
  );
  const narrow = { ...rest, "de.0.weight": [1, 16, 3, 3] };
  assertThrows(
    () => flfuse(seededTensors(narrow, 1)),
    RangeError,
    "expected de.0.weight of sizes [1, 24, 3, 3], found [1, 16, 3, 3]",
  );
});
