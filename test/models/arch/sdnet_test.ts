import { assertEquals, assertThrows } from "@std/assert";
import { sdnet } from "../../../src/models/arch/sdnet.ts";
import { costOf } from "../../../src/models/cost.ts";
import { encodeOnnx } from "../../../src/models/onnx/encode.ts";
import type { StateDict } from "../../../src/models/weights/state_dict.ts";
import { assertCloseTo, rowsOf } from "../close_to.ts";
import { fromTensorflow, seededTensorflow } from "../from_tensorflow.ts";
import type { Image } from "../reference.ts";
import { combine, sameConv } from "../reference_layers.ts";
import { runOnnx, type TestPlane } from "../run_onnx.ts";
import { seededPlane } from "../seeded.ts";
import type { TensorSizes } from "../seeded_tensors.ts";

const layer = (
  index: number,
  branch: string,
  inChannels: number,
  outChannels: number,
  size: number,
): TensorSizes => {
  const name = `fusion_model/layer${index}_${branch}`;
  return {
    [`${name}/b${index}_${branch}`]: [outChannels],
    [`${name}/w${index}_${branch}`]: [size, size, inChannels, outChannels],
  };
};
const both = (...[index, ...sizes]: [number, number, number, number]) => ({
  ...layer(index, "ir", ...sizes),
  ...layer(index, "vi", ...sizes),
});

/** IR_VIS/model.py of its repository: layers 1 to 5 fuse, 6 to 9 take the fused image apart again. */
const SIZES: TensorSizes = {
  ...both(1, 1, 16, 5),
  ...both(2, 16, 16, 3),
  ...both(3, 32, 16, 3),
  ...both(4, 48, 16, 3),
  ...layer(5, "fuse", 128, 1, 1),
  ...layer(6, "sept", 1, 128, 1),
  ...both(7, 128, 16, 3),
  ...both(8, 16, 4, 3),
  ...both(9, 4, 1, 3),
};

function reference(ir: Image, vi: Image, state: StateDict): Image {
  const conv = (x: Image, index: number, branch: string): Image => {
    const [w, b] = ["w", "b"].map((kind) =>
      `fusion_model/layer${index}_${branch}/${kind}${index}_${branch}`
    );
    return sameConv(x, fromTensorflow(state, w!, b!, "conv"), "conv");
  };
  const encode = (x: Image, branch: string): Image[] => {
    const features: Image[] = [];
    for (const index of [1, 2, 3, 4]) {
      const seen = index === 1 ? x : features.flat();
      features.push(
        combine(
          (value) => Math.max(value, 0.2 * value),
          conv(seen, index, branch),
        ),
      );
    }
    return features;
  };
  const [a, b] = [encode(ir, "ir"), encode(vi, "vi")];
  const all = [0, 1, 2, 3].flatMap((index) => [...a[index]!, ...b[index]!]);
  return combine(Math.tanh, conv(all, 5, "fuse"));
}

/** A plane in [−1, 1]. */
function signed(width: number, height: number, seed: number): TestPlane {
  const plane = seededPlane(width, height, seed);
  return { ...plane, data: plane.data.map((value) => 2 * value - 1) };
}

for (const [width, height] of [[7, 5], [1, 2]] as const) {
  Deno.test(`sdnet: ${width}×${height} equals two dense branches by hand`, async () => {
    const state = seededTensorflow(SIZES, 1);
    const ir = signed(width, height, 2);
    const vi = signed(width, height, 3);
    const fused = await runOnnx(encodeOnnx(sdnet(state)), ir, vi);
    assertCloseTo(fused, reference([rowsOf(ir)], [rowsOf(vi)], state), 1e-5);
  });
}

Deno.test("sdnet: the layers that take the fused image apart are not counted", () => {
  const cost = costOf(sdnet(seededTensorflow(SIZES, 1)), {
    width: 640,
    height: 480,
  });
  assertEquals([cost.parameters, cost.macs], [28705, 8_778_547_200]);
  // Two pixels by the first layer, one by each of three.
  assertEquals(cost.receptiveField, { width: 11, height: 11 });
});

Deno.test("sdnet: only those layers are passed over", () => {
  const without = new Map(seededTensorflow(SIZES, 1));
  without.delete("fusion_model/layer5_fuse/b5_fuse");
  assertThrows(
    () => sdnet(without),
    RangeError,
    "Cannot build sdnet: its weights have no fusion_model/layer5_fuse/b5_fuse of sizes [1]",
  );
  const more = new Map(seededTensorflow(SIZES, 1));
  more.set("fusion_model/layer10_ir/w", more.values().next().value!);
  assertThrows(
    () => sdnet(more),
    RangeError,
    "Cannot build sdnet: its weights hold 1 tensors it has no place for",
  );
});
