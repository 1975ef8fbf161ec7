import { assertEquals, assertThrows } from "@std/assert";
import { tardal } from "../../../src/models/arch/tardal.ts";
import { costOf } from "../../../src/models/cost.ts";
import { encodeOnnx } from "../../../src/models/onnx/encode.ts";
import type { StateDict } from "../../../src/models/weights/state_dict.ts";
import { assertCloseTo, rowsOf } from "../close_to.ts";
import { type Image, relu, tanh } from "../reference.ts";
import { batchNorm, sameConv } from "../reference_layers.ts";
import { runOnnx } from "../run_onnx.ts";
import { seededPlane } from "../seeded.ts";
import { convSizes, normSizes, seededTensors } from "../seeded_tensors.ts";

/** TarDAL/modules/generator.py of the repository that holds the weights. */
const SIZES = {
  ...convSizes("encoder.0", 2, 32),
  ...normSizes("encoder.1", 32),
  ...convSizes("dense.0.0", 32, 32),
  ...normSizes("dense.0.1", 32),
  ...convSizes("dense.1.0", 64, 32),
  ...normSizes("dense.1.1", 32),
  ...convSizes("dense.2.0", 96, 32),
  ...normSizes("dense.2.1", 32),
  ...convSizes("fuse.0.0", 128, 128),
  ...convSizes("fuse.1.0", 128, 64),
  ...normSizes("fuse.1.1", 64),
  ...convSizes("fuse.2.0", 64, 32),
  ...normSizes("fuse.2.1", 32),
  ...convSizes("fuse.3.0", 32, 1),
};

function reference(sources: Image, state: StateDict): Image {
  const layer = (x: Image, name: string): Image =>
    relu(batchNorm(sameConv(x, state, `${name}.0`), state, `${name}.1`));
  let features = layer(sources, "encoder");
  for (const index of [0, 1, 2]) {
    features = [...features, ...layer(features, `dense.${index}`)];
  }
  const mixed = relu(sameConv(features, state, "fuse.0.0"));
  const reduced = layer(layer(mixed, "fuse.1"), "fuse.2");
  return tanh(sameConv(reduced, state, "fuse.3.0"));
}

for (const [width, height] of [[9, 7], [3, 2]] as const) {
  Deno.test(`tardal: ${width}×${height} equals direct convolution over zeros`, async () => {
    const state = seededTensors(SIZES, 1);
    const ir = seededPlane(width, height, 2);
    const vi = seededPlane(width, height, 3);
    const fused = await runOnnx(encodeOnnx(tardal(state)), ir, vi);
    assertCloseTo(fused, reference([rowsOf(ir), rowsOf(vi)], state), 1e-5);
  });
}

Deno.test("tardal: what it costs", () => {
  const cost = costOf(tardal(seededTensors(SIZES, 1)), {
    width: 640,
    height: 480,
  });
  assertEquals([cost.parameters, cost.macs], [296_577, 90_862_387_200]);
  // Eight 3×3 layers one after the other.
  assertEquals(cost.receptiveField, { width: 17, height: 17 });
});

Deno.test("tardal: a missing and a foreign tensor are named", () => {
  const without = new Map(seededTensors(SIZES, 1));
  without.delete("fuse.2.1.running_mean");
  assertThrows(
    () => tardal(without),
    RangeError,
    "Cannot build tardal: its weights have no fuse.2.1.running_mean of sizes [32]",
  );
  const more = seededTensors({ ...SIZES, ...convSizes("dis", 1, 1) }, 1);
  assertThrows(
    () => tardal(more),
    RangeError,
    "2 tensors it has no place for: dis.weight [1, 1, 3, 3], dis.bias [1]",
  );
});
