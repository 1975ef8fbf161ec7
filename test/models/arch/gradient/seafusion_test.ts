import { assertEquals, assertThrows } from "@std/assert";
import { seafusion } from "../../../../src/models/arch/gradient/seafusion.ts";
import { costOf } from "../../../../src/models/cost.ts";
import { encodeOnnx } from "../../../../src/models/onnx/encode.ts";
import type { StateDict } from "../../../../src/models/weights/state_dict.ts";
import { assertCloseTo, rowsOf } from "../../close_to.ts";
import type { Image } from "../../reference.ts";
import { combine, sameConv } from "../../reference_layers.ts";
import { runOnnx } from "../../run_onnx.ts";
import { seededPlane } from "../../seeded.ts";
import type { TensorSizes } from "../../seeded_tensors.ts";
import { convSizes, normSizes, seededTensors } from "../../seeded_tensors.ts";

const block = (
  name: string,
  inChannels: number,
  outChannels: number,
): TensorSizes => ({
  ...convSizes(`${name}.dense.conv1.conv`, inChannels, inChannels),
  ...convSizes(`${name}.dense.conv2.conv`, 2 * inChannels, inChannels),
  ...convSizes(`${name}.convdown.conv`, 3 * inChannels, outChannels, 1),
  ...convSizes(`${name}.sobelconv.convx`, 1, inChannels, 3, false),
  ...convSizes(`${name}.sobelconv.convy`, 1, inChannels, 3, false),
  ...convSizes(`${name}.convup.conv`, inChannels, outChannels, 1),
});
const encoder = (name: string): TensorSizes => ({
  ...convSizes(`${name}_conv.conv`, 1, 16),
  ...block(`${name}_rgbd1`, 16, 32),
  ...block(`${name}_rgbd2`, 32, 48),
});
const decoder = (
  name: string,
  inChannels: number,
  outChannels: number,
): TensorSizes => ({
  ...convSizes(`${name}.conv`, inChannels, outChannels),
  ...normSizes(`${name}.bn`, outChannels),
});

/** SeAFusion/FusionNet.py of its repository. */
const SIZES = {
  ...encoder("vis"),
  ...encoder("inf"),
  ...decoder("decode4", 96, 64),
  ...decoder("decode3", 64, 32),
  ...decoder("decode2", 32, 16),
  ...decoder("decode1", 16, 1),
};

/** One 3×3 filter a channel, over zeros. */
function depthwise(x: Image, state: StateDict, name: string): Image {
  const { data } = state.get(`${name}.weight`)!;
  return x.flatMap((rows, channel) => {
    const filter = {
      dims: [1, 1, 3, 3],
      data: data.slice(9 * channel, 9 * (channel + 1)),
      dtype: "float32" as const,
    };
    return sameConv([rows], new Map([["filter.weight", filter]]), "filter");
  });
}

function reference(ir: Image, vi: Image, state: StateDict): Image {
  const leaky = (x: Image, slope: number): Image =>
    combine((value) => (value < 0 ? slope * value : value), x);
  const layer = (x: Image, name: string): Image =>
    leaky(sameConv(x, state, `${name}.conv`), 0.2);
  const residualBlock = (x: Image, name: string): Image => {
    const one = [...x, ...layer(x, `${name}.dense.conv1`)];
    const two = [...one, ...layer(one, `${name}.dense.conv2`)];
    const gradient = combine(
      (across, down) => Math.abs(across) + Math.abs(down),
      depthwise(x, state, `${name}.sobelconv.convx`),
      depthwise(x, state, `${name}.sobelconv.convy`),
    );
    return leaky(
      combine(
        (a, b) => a + b,
        sameConv(two, state, `${name}.convdown.conv`),
        sameConv(gradient, state, `${name}.convup.conv`),
      ),
      0.1,
    );
  };
  const encode = (x: Image, name: string): Image =>
    residualBlock(
      residualBlock(layer(x, `${name}_conv`), `${name}_rgbd1`),
      `${name}_rgbd2`,
    );
  let x = [...encode(vi, "vis"), ...encode(ir, "inf")];
  for (const name of ["decode4", "decode3", "decode2"]) x = layer(x, name);
  return combine(
    (value) => Math.tanh(value) / 2 + 0.5,
    sameConv(x, state, "decode1.conv"),
  );
}

for (const [width, height] of [[7, 5], [1, 3]] as const) {
  Deno.test(`seafusion: ${width}×${height} equals two gradient residual dense encoders by hand`, async () => {
    const state = seededTensors(SIZES, 8);
    const ir = seededPlane(width, height, 2);
    const vi = seededPlane(width, height, 3);
    const fused = await runOnnx(encodeOnnx(seafusion(state)), ir, vi);
    assertCloseTo(fused, reference([rowsOf(ir)], [rowsOf(vi)], state), 1e-5);
  });
}

Deno.test("seafusion: the batch normalizations nobody runs are not counted", () => {
  const cost = costOf(seafusion(seededTensors(SIZES, 1)), {
    width: 640,
    height: 480,
  });
  const normalizations = 2 * (64 + 32 + 16 + 1);
  assertEquals([cost.parameters, cost.macs], [
    166883 - normalizations,
    50_995_200_000,
  ]);
  // One pixel by the first layer, two by each block, one by each of four layers of the decoder.
  assertEquals(cost.receptiveField, { width: 19, height: 19 });
});

Deno.test("seafusion: only the normalizations of the decoder are passed over", () => {
  const more = new Map(seededTensors(SIZES, 1));
  more.set("vis_conv.bn.weight", more.get("decode1.bn.weight")!);
  assertThrows(
    () => seafusion(more),
    RangeError,
    "Cannot build seafusion: its weights hold 1 tensors it has no place for: vis_conv.bn.weight [1]",
  );
});
