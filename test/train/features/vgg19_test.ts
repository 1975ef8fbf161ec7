/** VGG-19 on drawn weights against PyTorch, and from both kinds of files. */
import { assertEquals, assertRejects, assertThrows } from "@std/assert";
import { writeTorchZip } from "../../../src/fuzz/write/torch_writer.ts";
import { GraphBuilder } from "../../../src/models/onnx/builder.ts";
import { encodeOnnx } from "../../../src/models/onnx/encode.ts";
import type {
  StateDict,
  Tensor,
} from "../../../src/models/weights/state_dict.ts";
import { WeightsError } from "../../../src/models/weights/weights_error.ts";
import { buildFeatures } from "../../../src/train/features/build_features.ts";
import { vgg19, VGG_LAYERS } from "../../../src/train/features/vgg19.ts";
import {
  readVgg19,
  vgg19Source,
} from "../../../src/train/features/vgg19_file.ts";
import { checkValues } from "./feature_values.ts";

const ABOUT = { id: "vgg19", title: "VGG-19", digest: "" };

/** The weights' formula, that of benches/python/feature_values.py. */
function drawn(count: number, seed: number, scale: number): Float32Array {
  const data = new Float32Array(count);
  for (let at = 0; at < count; at++) {
    let mixed = (Math.imul(at, 2654435761) + 40503 * seed) >>> 0;
    mixed = Math.imul(mixed ^ (mixed >>> 15), 2246822519) >>> 0;
    mixed = (mixed ^ (mixed >>> 13)) >>> 0;
    data[at] = (mixed / 2147483648 - 1) * scale;
  }
  return data;
}

/** @param narrow divides the channels, for files that are small. */
function stateOf(narrow: number): StateDict {
  const state = new Map<string, Tensor>();
  let into = 3;
  for (const { channels, places } of VGG_LAYERS) {
    for (const place of places) {
      const out = channels / narrow;
      const scale = Math.sqrt(2 / (3 * into));
      const dims = [out, into, 3, 3];
      const dtype = "float32";
      const data = drawn(9 * out * into, place, scale);
      state.set(`features.${place}.weight`, { dims, data, dtype });
      const bias = drawn(out, place + 100, 0.05);
      state.set(`features.${place}.bias`, { dims: [out], data: bias, dtype });
      into = out;
    }
  }
  return state;
}

const whole = stateOf(1);
for (const input of ["unit", "imagenet"] as const) {
  Deno.test(`VGG-19, ${input}: features and gradients are PyTorch's`, () => {
    checkValues(vgg19(ABOUT, whole, input), `vgg19-${input}`);
  });
}

Deno.test("VGG-19: the classifier is left out, anything else is another network's", () => {
  const one = {
    dims: [1],
    data: new Float32Array(1),
    dtype: "float32",
  } as const;
  vgg19(ABOUT, new Map([...whole, ["classifier.0.bias", one]]));
  assertThrows(
    () => vgg19(ABOUT, new Map([...whole, ["features.36.bias", one]])),
    RangeError,
    "features.36.bias",
  );
  assertThrows(
    () => vgg19(ABOUT, stateOf(16)),
    RangeError,
    "expected features.0.weight of sizes [64, 3, 3, 3], found [4, 3, 3, 3]",
  );
});

Deno.test("VGG-19: a state dict and an ONNX export give the same tensors", async () => {
  const narrow = stateOf(16);
  assertEquals(await readVgg19(writeTorchZip(narrow), "vgg19.pth"), narrow);

  const builder = new GraphBuilder("vgg");
  let value = builder.input("grey");
  for (const { places } of VGG_LAYERS) {
    for (const place of places) {
      const { dims, data: weight } = narrow.get(`features.${place}.weight`)!;
      const bias = narrow.get(`features.${place}.bias`)!.data;
      const [out, into, rows, columns] = dims as [
        number,
        number,
        number,
        number,
      ];
      const sizes = [out, into, rows, columns] as const;
      const name = `layer${place}`;
      const made = { name, dims: sizes, weight, bias };
      value = builder.relu(builder.conv(value, made));
    }
  }
  const onnx = encodeOnnx(builder.build(value));
  assertEquals(await readVgg19(onnx, "vgg19.onnx"), narrow);
});

Deno.test("VGG-19: another file is refused, and the digest is that of file and scaling", async () => {
  await assertRejects(
    () => readVgg19(Uint8Array.of(8, 1, 2), "x.onnx"),
    WeightsError,
    "Cannot read x.onnx: ",
  );
  await assertRejects(() => readVgg19(Uint8Array.of(1), "x"), WeightsError);
  const bytes = writeTorchZip(whole);
  const digests = new Set<string>();
  for (const input of ["unit", "imagenet"] as const) {
    const { id, digest } = await buildFeatures(
      vgg19Source("vgg19.pth", bytes, input),
    );
    assertEquals(id, input === "unit" ? "vgg19" : "vgg19-imagenet");
    digests.add(digest);
  }
  assertEquals(digests.size, 2);
});
