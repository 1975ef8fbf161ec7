import { assert, assertEquals, assertThrows } from "@std/assert";
import { lrrnet } from "../../../src/models/arch/lrrnet.ts";
import { costOf } from "../../../src/models/cost.ts";
import { encodeOnnx } from "../../../src/models/onnx/encode.ts";
import type { StateDict } from "../../../src/models/weights/state_dict.ts";
import { assertCloseTo, rowsOf } from "../close_to.ts";
import { conv3x3, type Image } from "../reference.ts";
import { combine, mapPixels } from "../reference_layers.ts";
import { runOnnx } from "../run_onnx.ts";
import { referenceConv, seededPlane } from "../seeded.ts";
import { convSizes, seededTensors } from "../seeded_tensors.ts";
import type { TensorSizes } from "../seeded_tensors.ts";

const conv = (name: string, from: number, to: number): TensorSizes =>
  convSizes(`${name}.conv2d`, from, to);

const encoderSizes = (name: string): TensorSizes =>
  Object.assign(
    {
      [`${name}.lamj`]: [1, 256],
      [`${name}.lamz`]: [1, 1],
      ...conv(`${name}.conv_W00`, 1, 256),
    },
    ...[0, 1, 2, 3].map((block) => ({
      ...conv(`${name}.lrrblock${block}.conv_Wdz`, 256, 1),
      ...conv(`${name}.lrrblock${block}.conv_Wdtz`, 1, 256),
    })),
  );

/** net_lista.py and args.py of its repository. */
const SIZES = {
  ...encoderSizes("get_ls1"),
  ...encoderSizes("get_ls2"),
  ...conv("decoder.conv_ReZx", 128, 1),
  ...conv("decoder.conv_ReUx", 128, 1),
  ...conv("decoder.conv_ReZy", 128, 1),
  ...conv("decoder.conv_ReUy", 128, 1),
  ...conv("decoder.conv_ReL", 2, 1),
  ...conv("decoder.conv_ReH", 2, 1),
};

function reference(ir: Image, vi: Image, state: StateDict): Image {
  const layer = (x: Image, name: string): Image =>
    conv3x3(x, referenceConv(state, `${name}.conv2d`));
  const encode = (image: Image, name: string): Image => {
    const thresholds = state.get(`${name}.lamj`)!.data;
    const persistence = state.get(`${name}.lamz`)!.data[0]!;
    const shrink = (x: Image): Image =>
      x.map((rows, channel) =>
        mapPixels(
          rows,
          (value) =>
            Math.sign(value) *
            Math.max(0, Math.abs(value) - thresholds[channel]!),
        )
      );
    let code = shrink(layer(image, `${name}.conv_W00`));
    for (const block of [0, 1, 2, 3]) {
      const at = `${name}.lrrblock${block}`;
      const residual = combine(
        (pixel, seen) => pixel - seen,
        image,
        layer(code, `${at}.conv_Wdz`),
      );
      const step = layer(residual, `${at}.conv_Wdtz`);
      code = shrink(combine((z, s) => persistence * z + s, code, step));
    }
    return code;
  };
  const x = encode(ir, "get_ls1");
  const y = encode(vi, "get_ls2");
  const part = (code: Image, first: number, name: string): Image =>
    layer(code.slice(first, first + 128), `decoder.${name}`);
  const low = layer(
    [...part(x, 0, "conv_ReZx"), ...part(y, 0, "conv_ReZy")],
    "decoder.conv_ReL",
  );
  const high = layer(
    [...part(x, 128, "conv_ReUx"), ...part(y, 128, "conv_ReUy")],
    "decoder.conv_ReH",
  );
  return combine((l, h) => l + h, low, high);
}

for (const [width, height] of [[9, 7], [2, 3]] as const) {
  Deno.test(`lrrnet: ${width}×${height} equals the iterations by hand, thresholds below 0 included`, async () => {
    const state = seededTensors(SIZES, 1);
    const { data } = state.get("get_ls1.lamj")!;
    assert(data.some((value) => value < 0) && data.some((value) => value > 0));
    const ir = seededPlane(width, height, 2);
    const vi = seededPlane(width, height, 3);
    const fused = await runOnnx(encodeOnnx(lrrnet(state)), ir, vi);
    assertCloseTo(fused, reference([rowsOf(ir)], [rowsOf(vi)], state), 1e-5);
  });
}

Deno.test("lrrnet: what it costs", () => {
  const cost = costOf(lrrnet(seededTensors(SIZES, 1)), {
    width: 640,
    height: 480,
  });
  assertEquals([cost.parameters, cost.macs], [49_204, 14_166_835_200]);
  // A first layer, two of each of four iterations, and two of the decoder.
  assertEquals(cost.receptiveField, { width: 23, height: 23 });
});

Deno.test("lrrnet: a missing and a foreign tensor are named", () => {
  const without = new Map(seededTensors(SIZES, 1));
  without.delete("get_ls2.lamz");
  assertThrows(
    () => lrrnet(without),
    RangeError,
    "Cannot build lrrnet: its weights have no get_ls2.lamz of sizes [1, 1]",
  );
  const deeper = { ...SIZES, ...conv("get_ls1.lrrblock4.conv_Wdz", 256, 1) };
  assertThrows(
    () => lrrnet(seededTensors(deeper, 1)),
    RangeError,
    "2 tensors it has no place for: get_ls1.lrrblock4.conv_Wdz.conv2d.weight [1, 256, 3, 3]",
  );
});
