import { assertEquals, assertThrows } from "@std/assert";
import { ifcnnMax } from "../../../src/models/arch/ifcnn_max.ts";
import { costOf } from "../../../src/models/cost.ts";
import { encodeOnnx } from "../../../src/models/onnx/encode.ts";
import type { StateDict } from "../../../src/models/weights/state_dict.ts";
import { assertCloseTo, rowsOf } from "../close_to.ts";
import { type Image, relu } from "../reference.ts";
import { batchNorm, combine, repeated, sameConv } from "../reference_layers.ts";
import { runOnnx, type TestPlane } from "../run_onnx.ts";
import { seededPlane } from "../seeded.ts";
import { convSizes, normSizes, seededTensors } from "../seeded_tensors.ts";

/** Code/model.py of its repository, without the rest of ResNet-101. */
const SIZES = {
  ...convSizes("conv1", 3, 64, 7, false),
  ...convSizes("conv2.conv", 64, 64, 3, false),
  ...normSizes("conv2.bn", 64),
  ...convSizes("conv3.conv", 64, 64, 3, false),
  ...normSizes("conv3.bn", 64),
  ...convSizes("conv4", 64, 3, 1),
};

/** Random tensors; the last layer louder, or its output would be almost flat. */
function loudState(): StateDict {
  const state = new Map(seededTensors(SIZES, 1));
  const last = state.get("conv4.weight")!;
  state.set("conv4.weight", {
    ...last,
    data: last.data.map((weight) => 32 * weight),
  });
  return state;
}

/** A convolution over repeated borders: as much is added on each side as is cut off again. */
function conv(image: Image, state: StateDict, name: string): Image {
  const half = (state.get(`${name}.weight`)!.dims[2]! - 1) / 2;
  const height = image[0]!.length;
  const width = image[0]![0]!.length;
  const around = (length: number): number[] =>
    Array.from({ length: length + 2 * half }, (_, at) => at - half);
  const padded = image.map((rows) =>
    around(height).map((y) => around(width).map((x) => repeated(rows, y, x)))
  );
  return sameConv(padded, state, name).map((rows) =>
    rows.slice(half, half + height).map((row) => row.slice(half, half + width))
  );
}

function reference(ir: Image, vi: Image, state: StateDict): Image {
  const block = (x: Image, name: string): Image =>
    relu(batchNorm(conv(x, state, `${name}.conv`), state, `${name}.bn`));
  const encode = (source: Image): Image =>
    block(conv(source, state, "conv1"), "conv2");
  const features = combine(Math.max, encode(ir), encode(vi));
  return conv(block(features, "conv3"), state, "conv4");
}

/** The planes of several, one after the other. */
function join(...planes: readonly TestPlane[]): TestPlane {
  const [{ width, height }] = planes as [TestPlane];
  const data = new Float32Array(planes.length * width * height);
  for (const [channel, plane] of planes.entries()) {
    data.set(plane.data, channel * width * height);
  }
  return { width, height, channels: planes.length === 3 ? 3 : 1, data };
}

for (const [width, height] of [[9, 7], [1, 5]] as const) {
  Deno.test(`ifcnn-max: ${width}×${height} in colour equals two encoders and their maximum by hand`, async () => {
    const state = loudState();
    const ir = seededPlane(width, height, 2);
    const vi = [3, 4, 5].map((seed) => seededPlane(width, height, seed));
    const fused = await runOnnx(
      encodeOnnx(ifcnnMax(state)),
      ir,
      join(...vi),
    );
    const gray = rowsOf(ir);
    const expected = reference([gray, gray, gray], vi.map(rowsOf), state);
    assertEquals(fused.channels, 3);
    const area = width * height;
    for (const [channel, rows] of expected.entries()) {
      const data = fused.data.subarray(channel * area, (channel + 1) * area);
      assertCloseTo({ width, height, data }, [rows], 1e-5);
    }
  });
}

Deno.test("ifcnn-max: the encoder is counted for either source, its weights once", () => {
  const cost = costOf(ifcnnMax(seededTensors(SIZES, 1)), {
    width: 640,
    height: 480,
  });
  assertEquals([cost.parameters, cost.macs], [83587, 39_813_120_000]);
  // 7×7 and two 3×3.
  assertEquals(cost.receptiveField, { width: 11, height: 11 });
});

Deno.test("ifcnn-max: a missing tensor and the rest of ResNet-101 are refused", () => {
  const without = new Map(seededTensors(SIZES, 1));
  without.delete("conv3.bn.running_mean");
  assertThrows(
    () => ifcnnMax(without),
    RangeError,
    "Cannot build ifcnn_max: its weights have no conv3.bn.running_mean of sizes [64]",
  );
  const more = seededTensors({ ...SIZES, "fc.bias": [1000] }, 1);
  assertThrows(
    () => ifcnnMax(more),
    RangeError,
    "1 tensors it has no place for: fc.bias [1000]",
  );
});
