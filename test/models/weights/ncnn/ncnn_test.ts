/** The reader of ncnn's networks: on files written here, spoiled ones, and the pinned SqueezeNet. */
import { assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import { writeNcnn } from "../../../../src/fuzz/write/ncnn_writer.ts";
import { readNcnn } from "../../../../src/models/weights/ncnn/ncnn.ts";
import { WeightsError } from "../../../../src/models/weights/weights_error.ts";
import features from "../../../../features.json" with { type: "json" };
import { mirror } from "../../../mirror.ts";
import { edits, endsWell, mutate } from "../hostile.ts";

const text = (lines: string): Uint8Array =>
  new TextEncoder().encode(lines.replace(/^ +/gm, ""));
const none = new Uint8Array();

/** An odd number of weights, so that two bytes of filling follow. */
const { param, bin } = writeNcnn([{
  name: "odd",
  dims: [1, 3, 1, 3],
  halves: Uint16Array.of(
    0x3c00,
    0xc000,
    0x0001,
    0x3555,
    0,
    0x8000,
    0x7bff,
    0,
    0x3800,
  ),
  bias: Float32Array.of(0.1),
}]);

Deno.test("ncnn: float16 weights and float32 biases, by layer", () => {
  const state = readNcnn(param, bin, "x.param");
  assertEquals([...state.keys()], ["odd.weight", "odd.bias"]);
  const { dims, data, dtype } = state.get("odd.weight")!;
  assertEquals([dims, dtype], [[1, 3, 1, 3], "float16"]);
  assertEquals(
    [...data],
    [1, -2, 2 ** -24, 0.333251953125, 0, -0, 65504, 0, 0.5],
  );
  assertEquals([...state.get("odd.bias")!.data], [Math.fround(0.1)]);
});

Deno.test("ncnn: float32 weights, untagged and tagged, without bias", () => {
  for (const tag of [0, 0x0002c056]) {
    const view = new DataView(new ArrayBuffer(12));
    view.setUint32(0, tag, true);
    view.setFloat32(4, 1.25, true);
    view.setFloat32(8, -3, true);
    const layer = text(`7767517
      1 1
      Convolution c 1 1 a b 0=2 1=1 6=2 -23303=2,0.1,0.2`);
    const state = readNcnn(layer, new Uint8Array(view.buffer), "x");
    assertEquals([...state.keys()], ["c.weight"]);
    assertEquals([...state.get("c.weight")!.data], [1.25, -3]);
  }
});

const refusals: readonly [string, Uint8Array, Uint8Array, string][] = [
  ["an empty file", none, none, "it does not begin with ncnn's 7767517"],
  [
    "a wrong count of layers",
    text(`7767517
      2 1
      Input data 0 1 data`),
    none,
    'it holds 1 layers and announces "2 1"',
  ],
  [
    "a layer that stores something else",
    text(`7767517
      1 1
      LSTM l 1 1 a b 0=4`),
    none,
    "its layer l is of type LSTM, which is not read",
  ],
  [
    "a name that is there twice",
    text(`7767517
      2 2
      Input a 0 1 a
      Input a 0 1 b`),
    none,
    "it has two layers a",
  ],
  [
    "more inputs than there are names",
    text(`7767517
      1 1
      Concat c 99 1 a b`),
    none,
    '"Concat c 99 1 a b" is no layer',
  ],
  [
    "weights that are no kernels",
    text(`7767517
      1 1
      Convolution c 1 1 a b 0=3 1=2 6=16`),
    none,
    "c announces 16 weights for 3 outputs of 2 × 2",
  ],
  [
    "8-bit weights",
    text(`7767517
      1 1
      Convolution c 1 1 a b 0=1 1=1 6=1 8=1`),
    none,
    "c is quantised or takes its weights from elsewhere",
  ],
  [
    "an unknown tag",
    text(`7767517
      1 1
      Convolution c 1 1 a b 0=1 1=1 6=1`),
    Uint8Array.of(0x38, 0x4b, 0x0d, 0),
    "the weights of c are tagged 0xd4b38; float16 and float32 are read",
  ],
  [
    "more weights than bytes",
    text(`7767517
      1 1
      Convolution c 1 1 a b 0=1 1=1 6=4000000000`),
    new Uint8Array(64),
    "it is truncated",
  ],
  ["bytes left", param, new Uint8Array([...bin, 0]), "1 bytes are left behind"],
];
for (const [what, layers, data, reason] of refusals) {
  Deno.test(`ncnn: ${what} is refused`, () => {
    assertThrows(() => readNcnn(layers, data, "x.param"), WeightsError, reason);
  });
}

Deno.test("ncnn: spoiled bytes end in a network or a WeightsError", async () => {
  await fc.assert(
    fc.asyncProperty(edits, fc.boolean(), async (changes, ofParam) => {
      const layers = ofParam ? mutate(param, changes) : param;
      const data = ofParam ? bin : mutate(bin, changes);
      await endsWell(() => readNcnn(layers, data, "x.param"));
    }),
  );
});

Deno.test({
  name: `ncnn: the pinned SqueezeNet has 26 convolutions${
    mirror === null ? " (needs FUSEBENCH_MIRROR)" : ""
  }`,
  ignore: mirror === null,
  async fn(): Promise<void> {
    const [entry] = features.features;
    const read = (sha256: string): Promise<Uint8Array> =>
      Deno.readFile(`${mirror}/sha256/${sha256}`);
    const state = readNcnn(
      await read(entry!.param!.sha256),
      await read(entry!.bin!.sha256),
      "squeezenet",
    );
    const sizes = [...state.values()].map(({ data }) => data.length);
    assertEquals(sizes.length, 52);
    assertEquals(sizes.reduce((sum, size) => sum + size), 1_235_496);
    assertEquals(state.get("fire9/expand3x3.weight")!.dims, [256, 64, 3, 3]);
  },
});
