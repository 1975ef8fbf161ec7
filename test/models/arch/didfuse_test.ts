import { assertEquals, assertThrows } from "@std/assert";
import { didfuse } from "../../../src/models/arch/didfuse.ts";
import { costOf } from "../../../src/models/cost.ts";
import { encodeOnnx } from "../../../src/models/onnx/encode.ts";
import type { StateDict } from "../../../src/models/weights/state_dict.ts";
import { assertCloseTo, rowsOf } from "../close_to.ts";
import { conv3x3, tanh } from "../reference.ts";
import type { Image } from "../reference.ts";
import { batchNorm, combine, sameConv } from "../reference_layers.ts";
import { runOnnx } from "../run_onnx.ts";
import { referenceConv, seededPlane } from "../seeded.ts";
import type { TensorSizes } from "../seeded_tensors.ts";
import { convSizes, normSizes, seededTensors } from "../seeded_tensors.ts";

const ENCODER = "Encoder_weight_IJCAI.pkl/weight";
const DECODER = "Decoder_weight_IJCAI.pkl/weight";

const layer = (
  name: string,
  at: number,
  inChannels: number,
  outChannels: number,
  prelu: boolean,
): TensorSizes => ({
  ...convSizes(`${name}.${at}`, inChannels, outChannels),
  ...normSizes(`${name}.${at + 1}`, outChannels),
  ...(prelu ? { [`${name}.${at + 2}.weight`]: [1] } : {}),
});

/** DIDFuse.py of its repository. */
const SIZES = {
  ...layer(`${ENCODER}/cov1.cov1`, 1, 1, 64, true),
  ...layer(`${ENCODER}/cov2.cov2`, 0, 64, 64, true),
  ...layer(`${ENCODER}/cov3.cov3`, 0, 64, 64, false),
  ...layer(`${ENCODER}/cov4.cov4`, 0, 64, 64, false),
  ...layer(`${DECODER}/cov5.cov5`, 0, 128, 64, true),
  ...layer(`${DECODER}/cov6.cov6`, 0, 128, 64, true),
  ...layer(`${DECODER}/cov7.cov7`, 1, 128, 1, false),
};

/** Random tensors, with a last scale that makes the sigmoid leave its middle. */
function steep(seed: number): StateDict {
  const name = `${DECODER}/cov7.cov7.2.weight`;
  return new Map([
    ...seededTensors(SIZES, seed),
    [name, { dims: [1], data: Float32Array.of(12), dtype: "float32" }],
  ]);
}

function reference(ir: Image, vi: Image, state: StateDict): Image {
  const prelu = (x: Image, name: string): Image => {
    const slope = state.get(`${name}.weight`)!.data[0]!;
    return combine((value) => (value < 0 ? slope * value : value), x);
  };
  const mirrored = (x: Image, name: string): Image =>
    batchNorm(
      conv3x3(x, referenceConv(state, `${name}.1`)),
      state,
      `${name}.2`,
    );
  const inner = (x: Image, name: string): Image =>
    batchNorm(sameConv(x, state, `${name}.0`), state, `${name}.1`);
  const encode = (source: Image): Image[] => {
    const name = (at: number): string => `${ENCODER}/cov${at}.cov${at}`;
    const one = prelu(mirrored(source, name(1)), `${name(1)}.3`);
    const two = prelu(inner(one, name(2)), `${name(2)}.2`);
    return [one, two, tanh(inner(two, name(3))), tanh(inner(two, name(4)))];
  };
  const [irs, vis] = [encode(ir), encode(vi)];
  const [one, two, base, detail] = irs.map((feature, at) =>
    combine((a, b) => a + b, feature, vis[at]!)
  );
  const decode = (x: Image, at: number): Image => {
    const name = `${DECODER}/cov${at}.cov${at}`;
    return prelu(inner(x, name), `${name}.2`);
  };
  const joined = decode(
    [...decode([...base!, ...detail!], 5), ...two!],
    6,
  );
  const last = mirrored([...joined, ...one!], `${DECODER}/cov7.cov7`);
  return combine((value) => 1 / (1 + Math.exp(-value)), last);
}

for (const [width, height] of [[7, 5], [2, 3]] as const) {
  Deno.test(`didfuse: ${width}×${height} equals two decompositions added up and decoded by hand`, async () => {
    const state = steep(6);
    const ir = seededPlane(width, height, 2);
    const vi = seededPlane(width, height, 3);
    const fused = await runOnnx(encodeOnnx(didfuse(state)), ir, vi);
    assertCloseTo(fused, reference([rowsOf(ir)], [rowsOf(vi)], state), 1e-5);
  });
}

Deno.test("didfuse: the encoder is counted for either source, its weights once", () => {
  const cost = costOf(didfuse(seededTensors(SIZES, 1)), {
    width: 640,
    height: 480,
  });
  assertEquals([cost.parameters, cost.macs], [260935, 113_953_996_800]);
  // Three layers of the encoder and three of the decoder, a pixel each.
  assertEquals(cost.receptiveField, { width: 13, height: 13 });
});

Deno.test("didfuse: a missing tensor is named with its file", () => {
  const without = new Map(seededTensors(SIZES, 1));
  without.delete(`${DECODER}/cov7.cov7.2.running_var`);
  assertThrows(
    () => didfuse(without),
    RangeError,
    `Cannot build didfuse: its weights have no ${DECODER}/cov7.cov7.2.running_var of sizes [1]`,
  );
});
