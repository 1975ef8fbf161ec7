import { assertEquals, assertRejects, assertThrows } from "@std/assert";
import { auif } from "../../../src/models/arch/auif.ts";
import { costOf } from "../../../src/models/cost.ts";
import { encodeOnnx } from "../../../src/models/onnx/encode.ts";
import type {
  StateDict,
  Tensor,
} from "../../../src/models/weights/state_dict.ts";
import { assertCloseTo, rowsOf } from "../close_to.ts";
import type { Channel, Image } from "../reference.ts";
import { batchNorm, combine, mapPixels } from "../reference_layers.ts";
import { runOnnx } from "../run_onnx.ts";
import { seededPlane } from "../seeded.ts";
import type { TensorSizes } from "../seeded_tensors.ts";
import { convSizes, normSizes, seededTensors } from "../seeded_tensors.ts";

const BASE = "TCSVT_Encoder_Base.model/conv1";
const DETAIL = "TCSVT_Encoder_Detail.model/conv2";
const DECODER = "TCSVT_Decoder.model/decoder";

const iterations = (name: string): TensorSizes =>
  Object.assign(
    {},
    ...Array.from({ length: 10 }, (_, layer) => ({
      [`${name}.${layer}.kernel`]: [64, 1, 3, 3],
      [`${name}.${layer}.eta`]: [1],
      [`${name}.${layer}.theta`]: [1],
      ...normSizes(`${name}.${layer}.rest.0`, 1),
      [`${name}.${layer}.rest.1.weight`]: [1],
    })),
  );

/** AUIFNet.py of its repository. */
const SIZES = {
  ...iterations(BASE),
  ...iterations(DETAIL),
  ...convSizes(`${DECODER}.1`, 1, 1, 3, false),
  ...normSizes(`${DECODER}.2`, 1),
};

/** Random tensors of steps so small that ten do not explode, with a last scale that keeps the sigmoid near its middle. */
function calm(seed: number): StateDict {
  const shrink = (name: string, { data, ...tensor }: Tensor): Tensor => ({
    ...tensor,
    data: /\.(kernel|eta|theta)$/.test(name)
      ? data.map((value) => value / 5)
      : data,
  });
  const scale: Tensor = {
    dims: [1],
    data: Float32Array.of(-1),
    dtype: "float32",
  };
  return new Map([
    ...[...seededTensors(SIZES, seed)].map((
      [name, tensor],
    ): [string, Tensor] => [name, shrink(name, tensor)]),
    [`${DECODER}.2.weight`, scale],
  ]);
}

const at = (state: StateDict, name: string): number =>
  state.get(name)!.data[0]!;

/** The pixel, or the one it is a mirror image of. */
function mirrored(rows: Channel, y: number, x: number): number {
  const inside = (position: number, length: number): number => {
    const from = Math.abs(position);
    return from < length ? from : 2 * (length - 1) - from;
  };
  return rows[inside(y, rows.length)]![inside(x, rows[0]!.length)]!;
}

/** Σ weight(dy, dx) · pixel over a square window. */
function windowed(
  rows: Channel,
  half: number,
  weight: (dy: number, dx: number) => number,
): Channel {
  return mapPixels(rows, (_value, y, x) => {
    let sum = 0;
    for (let dy = -half; dy <= half; dy++) {
      for (let dx = -half; dx <= half; dx++) {
        sum += weight(dy, dx) * mirrored(rows, y + dy, x + dx);
      }
    }
    return sum;
  });
}

function iterate(
  x: Channel,
  image: Channel,
  state: StateDict,
  name: string,
): Channel {
  const kernel = state.get(`${name}.kernel`)!.data;
  const tap = (filter: number, dy: number, dx: number): number =>
    kernel[9 * filter + 3 * (dy + 1) + dx + 1]!;
  let returned: Image = [mapPixels(x, () => 0)];
  for (let filter = 0; filter < 64; filter++) {
    const there = windowed(x, 1, (dy, dx) => tap(filter, dy, dx));
    const back = windowed(there, 1, (dy, dx) => tap(filter, -dy, -dx));
    returned = combine((a, b) => a + b, returned, [back]);
  }
  const slope = at(state, `${name}.rest.1.weight`);
  const [prior] = combine(
    (value) => (value < 0 ? slope * value : value),
    batchNorm(returned, state, `${name}.rest.0`),
  );
  const [eta, theta] = ["eta", "theta"].map((part) =>
    at(state, `${name}.${part}`)
  );
  return mapPixels(
    x,
    (value, row, column) =>
      value - eta! * (prior![row]![column]! -
          theta! * (image[row]![column]! - value)),
  );
}

function reference(ir: Channel, vi: Channel, state: StateDict): Image {
  const encode = (start: Channel, image: Channel, name: string): Image => {
    let x = start;
    for (let layer = 0; layer < 10; layer++) {
      x = iterate(x, image, state, `${name}.${layer}`);
    }
    return [x];
  };
  const base = (image: Channel): Image =>
    encode(windowed(image, 5, () => 1 / 121), image, BASE);
  const detail = (image: Channel): Image =>
    encode(
      windowed(image, 9, (dy, dx) => (dy === 0 && dx === 0 ? -360 : 1) / 720),
      image,
      DETAIL,
    );
  const [sum] = combine(
    (...features) => features.reduce((a, b) => a + b),
    base(ir),
    base(vi),
    detail(ir),
    detail(vi),
  );
  const filter = state.get(`${DECODER}.1.weight`)!.data;
  const decoded = windowed(
    sum!,
    1,
    (dy, dx) => filter[3 * (dy + 1) + dx + 1]!,
  );
  return combine(
    (value) => 1 / (1 + Math.exp(-value)),
    batchNorm([decoded], state, `${DECODER}.2`),
  );
}

for (const [width, height] of [[13, 11], [10, 10]] as const) {
  Deno.test(`auif: ${width}×${height} equals forty unrolled iterations by hand`, async () => {
    const state = calm(7);
    const ir = seededPlane(width, height, 2);
    const vi = seededPlane(width, height, 3);
    const fused = await runOnnx(encodeOnnx(auif(state)), ir, vi);
    assertCloseTo(fused, reference(rowsOf(ir), rowsOf(vi), state), 1e-5);
  });
}

Deno.test("auif: a side of nine is refused by the runtime, not guessed", async () => {
  const onnx = encodeOnnx(auif(calm(1)));
  const run = (): Promise<unknown> =>
    runOnnx(onnx, seededPlane(10, 9, 1), seededPlane(10, 9, 2));
  await assertRejects(run, Error, "pre-pad (9) exceeds maximum allowed (8)");
});

Deno.test("auif: fixed and turned filters cost arithmetic and are no parameters", () => {
  const cost = costOf(auif(calm(1)), { width: 640, height: 480 });
  assertEquals([cost.parameters, cost.macs], [11631, 14_454_681_600]);
  // Nine pixels by the Laplacian, two by each of ten iterations, one by the decoder.
  assertEquals(cost.receptiveField, { width: 61, height: 61 });
});

Deno.test("auif: a missing tensor is named with its file", () => {
  const without = new Map(calm(1));
  without.delete(`${DETAIL}.9.eta`);
  assertThrows(
    () => auif(without),
    RangeError,
    `Cannot build auif: its weights have no ${DETAIL}.9.eta of sizes [1]`,
  );
});
