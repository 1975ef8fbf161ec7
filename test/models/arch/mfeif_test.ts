import { assertEquals, assertThrows } from "@std/assert";
import { mfeif } from "../../../src/models/arch/mfeif.ts";
import { costOf } from "../../../src/models/cost.ts";
import { encodeOnnx } from "../../../src/models/onnx/encode.ts";
import type { StateDict } from "../../../src/models/weights/state_dict.ts";
import { assertCloseTo, rowsOf } from "../close_to.ts";
import type { Image } from "../reference.ts";
import { relu } from "../reference.ts";
import {
  batchNorm,
  combine,
  mapPixels,
  maxPool,
  repeated,
  sameConv,
} from "../reference_layers.ts";
import { runOnnx } from "../run_onnx.ts";
import { seededPlane } from "../seeded.ts";
import type { TensorSizes } from "../seeded_tensors.ts";
import { convSizes, normSizes, seededTensors } from "../seeded_tensors.ts";

const block = (
  name: string,
  inChannels: number,
  outChannels: number,
): TensorSizes => ({
  ...convSizes(`${name}.conv`, inChannels, outChannels),
  ...normSizes(`${name}.bn`, outChannels),
});
const branch = (letter: string): TensorSizes => ({
  ...block(`ext/conv_${letter}1`, 16, 32),
  ...block(`ext/conv_${letter}2`, 32, 48),
  ...block(`ext/conv_${letter}3`, 48, 64),
});

/** models/attention.py, constructor.py and extractor.py of its repository. */
const SIZES = {
  ...convSizes("att/conv_1.conv_1", 1, 32),
  ...convSizes("att/conv_1.conv_2", 32, 32),
  ...convSizes("att/conv_2.conv_1", 32, 64),
  ...convSizes("att/conv_2.conv_2", 64, 128),
  ...convSizes("att/conv_3.conv_1", 128, 64),
  ...convSizes("att/conv_3.conv_2", 64, 32),
  ...convSizes("att/conv_4", 32, 1, 1),
  ...block("con/conv_1", 64, 16),
  ...block("con/conv_2", 64, 32),
  ...block("con/conv_3", 64, 16),
  ...block("con/conv_4", 16, 1),
  ...block("ext/conv_1", 1, 16),
  ...branch("a"),
  ...branch("b"),
  ...branch("c"),
};

function reference(ir: Image, vi: Image, state: StateDict): Image {
  const layer = (x: Image, name: string, dilation = 1): Image =>
    relu(
      batchNorm(
        sameConv(x, state, `${name}.conv`, dilation),
        state,
        `${name}.bn`,
      ),
    );
  const extract = (source: Image): Image[] => {
    const x = layer(source, "ext/conv_1");
    const branches = ["a", "b", "c"].map((letter, index) => {
      const first = layer(x, `ext/conv_${letter}1`, index + 1);
      const second = layer(first, `ext/conv_${letter}2`);
      return [first, second, layer(second, `ext/conv_${letter}3`)];
    });
    const sum = (weights: number[], at: number): Image =>
      combine(
        (...values) =>
          values.reduce((total, value, i) => total + weights[i]! * value, 0),
        ...branches.map((layers) => layers[at]!),
      );
    return [sum([1, 1, 1], 0), sum([1, 1, 1], 1), sum([0.1, 0.1, 1], 2)];
  };
  const attention = (source: Image): Image => {
    const rows = source[0]!;
    const edges = mapPixels(rows, (_value, y, x) =>
      Math.hypot(
        (repeated(rows, y, x + 1) - repeated(rows, y, x - 1)) / 2,
        (repeated(rows, y + 1, x) - repeated(rows, y - 1, x)) / 2,
      ));
    let x = combine((a, b) => a + b, source, maxPool([edges], 3, 1, 1));
    for (const name of ["att/conv_1", "att/conv_2", "att/conv_3"]) {
      const hidden = relu(sameConv(x, state, `${name}.conv_1`));
      x = sameConv(hidden, state, `${name}.conv_2`, 2);
    }
    return sameConv(x, state, "att/conv_4");
  };
  const softmax = (image: Image): Image => {
    const powers = combine(Math.exp, image);
    return powers.map((rows) =>
      mapPixels(
        rows,
        (value, y, x) =>
          value / powers.reduce((sum, other) => sum + other[y]![x]!, 0),
      )
    );
  };
  const [irs, vis] = [extract(ir), extract(vi)];
  const deep = softmax(
    combine(
      (a, p, b, q) => a * p + b * q,
      irs[2]!,
      attention(ir),
      vis[2]!,
      attention(vi),
    ),
  );
  const [shallow, middle] = [0, 1].map((at) =>
    combine((a, b) => (a + b + Math.min(a, b)) / 3, irs[at]!, vis[at]!)
  );
  let x = layer(deep, "con/conv_1");
  x = layer([...x, ...middle!], "con/conv_2");
  x = layer([...x, ...shallow!], "con/conv_3");
  return layer(x, "con/conv_4");
}

for (const [width, height] of [[7, 5], [3, 2]] as const) {
  Deno.test(`mfeif: ${width}×${height} equals branches and attention by hand`, async () => {
    const state = seededTensors(SIZES, 5);
    const ir = seededPlane(width, height, 2);
    const vi = seededPlane(width, height, 3);
    const fused = await runOnnx(encodeOnnx(mfeif(state)), ir, vi);
    assertCloseTo(fused, reference([rowsOf(ir)], [rowsOf(vi)], state), 1e-5);
  });
}

Deno.test("mfeif: extractor, attention and fixed gradients are counted for either source, weights once", () => {
  const cost = costOf(mfeif(seededTensors(SIZES, 1)), {
    width: 640,
    height: 480,
  });
  assertEquals([cost.parameters, cost.macs], [371140, 215_508_172_800]);
  // Four pixels by the constructor; nine by three pairs of dilation 1 and 2, one by pooling, one by the gradient.
  assertEquals(cost.receptiveField, { width: 31, height: 31 });
});

Deno.test("mfeif: a missing tensor is named by its part", () => {
  const without = new Map(seededTensors(SIZES, 1));
  without.delete("con/conv_4.bn.bias");
  assertThrows(
    () => mfeif(without),
    RangeError,
    "Cannot build mfeif: its weights have no con/conv_4.bn.bias of sizes [1]",
  );
});
