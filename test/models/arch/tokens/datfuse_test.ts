import { assertEquals, assertThrows } from "@std/assert";
import { datfuse } from "../../../../src/models/arch/tokens/datfuse.ts";
import { costOf } from "../../../../src/models/cost.ts";
import { encodeOnnx } from "../../../../src/models/onnx/encode.ts";
import type { StateDict } from "../../../../src/models/weights/state_dict.ts";
import { assertCloseTo, rowsOf } from "../../close_to.ts";
import { edgeConv } from "../../edge_conv.ts";
import { type Image, relu, tanh } from "../../reference.ts";
import { batchNorm, combine, sameConv } from "../../reference_layers.ts";
import { runOnnx } from "../../run_onnx.ts";
import { seededPlane } from "../../seeded.ts";
import { convSizes, normSizes, seededTensors } from "../../seeded_tensors.ts";
import type { TensorSizes } from "../../seeded_tensors.ts";
import golden from "../../../fixtures/models/golden_outputs.json" with {
  type: "json",
};

const linearSizes = (name: string, from: number, to: number): TensorSizes => ({
  [`${name}.weight`]: [to, from],
  [`${name}.bias`]: [to],
});
const layerNormSizes = (name: string, width: number): TensorSizes => ({
  [`${name}.weight`]: [width],
  [`${name}.bias`]: [width],
});
const blockSizes = (name: string): TensorSizes => ({
  ...layerNormSizes(`${name}.norm1`, 16),
  [`${name}.attn.relative_position_bias_table`]: [1, 8],
  [`${name}.attn.relative_position_index`]: [1, 1],
  ...linearSizes(`${name}.attn.qkv`, 16, 48),
  ...linearSizes(`${name}.attn.proj`, 16, 16),
  ...layerNormSizes(`${name}.norm2`, 16),
  ...linearSizes(`${name}.mlp.fc1`, 16, 64),
  ...linearSizes(`${name}.mlp.fc2`, 64, 16),
});

/** Networks/network.py of its repository. */
const SIZES = {
  ...convSizes("convolutional.conv", 2, 16, 5),
  ...normSizes("convolutional.bn", 16),
  ...convSizes("convolutional_out.conv", 16, 1, 1),
  ...convSizes("fem.conv", 16, 16),
  ...normSizes("fem.bn", 16),
  ...convSizes("cam.fc.0", 16, 4, 1),
  ...convSizes("cam.fc.2", 4, 16, 1),
  ...convSizes("sam.body.0", 16, 4),
  ...normSizes("sam.body.1", 4),
  ...convSizes("sam.body.3", 4, 1),
  ...normSizes("sam.body.4", 1),
  ...layerNormSizes("patch_embed.norm", 96),
  ...blockSizes("basicLayer.blocks.0"),
  ...blockSizes("basicLayer.blocks.1"),
};

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);
const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** The Taylor series, which is exact enough for the small numbers here. */
function erf(x: number): number {
  let term = x;
  let total = x;
  for (let n = 1; n < 60; n++) {
    term *= -x * x / n;
    total += term / (2 * n + 1);
  }
  return 2 / Math.sqrt(Math.PI) * total;
}

/** A block with the whole of its attention: scores of a window, their softmax, and the values weighed by it. */
function block(token: number[], state: StateDict, name: string): number[] {
  const tensor = (part: string): number[] => [
    ...state.get(`${name}.${part}`)!.data,
  ];
  const layerNorm = (x: number[], part: string): number[] => {
    const mean = sum(x) / x.length;
    const variance = sum(x.map((value) => (value - mean) ** 2)) / x.length;
    const scale = tensor(`${part}.weight`);
    const shift = tensor(`${part}.bias`);
    return x.map((value, at) =>
      (value - mean) / Math.sqrt(variance + 1e-5) * scale[at]! + shift[at]!
    );
  };
  const linear = (x: number[], part: string): number[] => {
    const weight = tensor(`${part}.weight`);
    return tensor(`${part}.bias`).map((bias, row) =>
      bias + sum(x.map((value, at) => value * weight[row * x.length + at]!))
    );
  };
  const add = (a: number[], b: number[]): number[] =>
    a.map((value, at) => value + b[at]!);

  const projected = linear(layerNorm(token, "norm1"), "attn.qkv");
  const biases = tensor("attn.relative_position_bias_table");
  const heads = Array.from({ length: 8 }, (_, head) => {
    const part = (which: number): number[] =>
      projected.slice(16 * which + 2 * head, 16 * which + 2 * head + 2);
    const [query, key, value] = [part(0), part(1), part(2)];
    const score = sum(query.map((q, at) => q * key[at]!)) / Math.sqrt(2) +
      biases[head]!;
    const window = [Math.exp(score)];
    const weight = window[0]! / sum(window);
    return value.map((v) => v * weight);
  });
  const attended = add(token, linear(heads.flat(), "attn.proj"));
  const hidden = linear(layerNorm(attended, "norm2"), "mlp.fc1")
    .map((x) => x * (1 + erf(x / Math.SQRT2)) / 2);
  return add(attended, linear(hidden, "mlp.fc2"));
}

/** What is stored as [channel, row, column], taken as tokens of 16 and put back where it was. */
function throughBlocks(image: Image, state: StateDict): Image {
  const height = image[0]!.length;
  const width = image[0]![0]!.length;
  const stored = image.flat(2);
  const after: number[] = [];
  for (let first = 0; first < stored.length; first += 16) {
    let token = stored.slice(first, first + 16);
    for (const index of [0, 1]) {
      token = block(token, state, `basicLayer.blocks.${index}`);
    }
    after.push(...token);
  }
  return image.map((rows, channel) =>
    rows.map((_, y) => {
      const first = (channel * height + y) * width;
      return after.slice(first, first + width);
    })
  );
}

function reference(sources: Image, state: StateDict): Image {
  const normalized = (x: Image, name: string): Image =>
    batchNorm(edgeConv(x, state, `${name}.conv`), state, `${name}.bn`);
  const extract = (x: Image): Image =>
    normalized(relu(normalized(x, "fem")), "fem");
  const attend = (x: Image, beside: Image): Image => {
    const means = x.map((rows) => [[sum(rows.flat()) / rows.flat().length]]);
    const ofChannel = sameConv(
      relu(sameConv(means, state, "cam.fc.0")),
      state,
      "cam.fc.2",
    );
    const reduced = relu(
      batchNorm(sameConv(x, state, "sam.body.0"), state, "sam.body.1"),
    );
    const ofPixel = batchNorm(
      sameConv(reduced, state, "sam.body.3"),
      state,
      "sam.body.4",
    );
    const byChannel = x.map((rows, channel) =>
      rows.map((row) =>
        row.map((value) => value * sigmoid(ofChannel[channel]![0]![0]!))
      )
    );
    const byPixel = combine((value, a) => value * sigmoid(a), x, ofPixel);
    return combine((a, b, c) => a + b + c, byChannel, byPixel, beside);
  };
  const shallow = relu(normalized(sources, "convolutional"));
  const encoded = relu(attend(extract(shallow), shallow));
  const features = extract(throughBlocks(encoded, state));
  return tanh(
    sameConv(attend(features, features), state, "convolutional_out.conv"),
  );
}

for (const [width, height] of [[9, 7], [16, 3], [3, 2]] as const) {
  Deno.test(`datfuse: ${width}×${height} equals the network by hand, with the whole of its attention`, async () => {
    const state = seededTensors(SIZES, 1);
    const ir = seededPlane(width, height, 2);
    const vi = seededPlane(width, height, 3);
    const fused = await runOnnx(encodeOnnx(datfuse(state)), ir, vi);
    assertCloseTo(fused, reference([rowsOf(ir), rowsOf(vi)], state), 1e-5);
  });
}

Deno.test("datfuse: what it costs, and what the original counts besides", () => {
  const cost = costOf(datfuse(seededTensors(SIZES, 1)), {
    width: 640,
    height: 480,
  });
  const { parameters, macs640x480, parametersCounted, macsCounted } =
    golden.models.datfuse;
  assertEquals([cost.parameters, cost.macs], [parameters, macs640x480]);
  // Two normalization tensors of 96; two blocks of 32 rows of 16 with their biases, and a table of 8.
  const idle = 2 * 96 + 2 * (32 * 16 + 32 + 8);
  assertEquals(parametersCounted.parameters - parameters, idle);
  // Two blocks: 32 rows of 16, then 8 heads of 2 for the scores and again for the values.
  const saved = 2 * (32 * 16 + 2 * 8 * 2);
  assertEquals(macsCounted.macs640x480 - macs640x480, saved * 640 * 480);
  assertEquals(cost.receptiveField, { width: Infinity, height: Infinity });
});

Deno.test("datfuse: a missing and a foreign tensor are named", () => {
  const without = new Map(seededTensors(SIZES, 1));
  without.delete("basicLayer.blocks.1.mlp.fc2.bias");
  assertThrows(
    () => datfuse(without),
    RangeError,
    "Cannot build datfuse: its weights have no basicLayer.blocks.1.mlp.fc2.bias of sizes [16]",
  );
  const deeper = { ...SIZES, ...blockSizes("basicLayer.blocks.2") };
  assertThrows(
    () => datfuse(seededTensors(deeper, 1)),
    RangeError,
    "14 tensors it has no place for: basicLayer.blocks.2.norm1.weight [16]",
  );
});
