import { assert, assertEquals, assertThrows } from "@std/assert";
import { lutFuse } from "../../../src/models/arch/lut_fuse.ts";
import { costOf } from "../../../src/models/cost.ts";
import { encodeOnnx } from "../../../src/models/onnx/encode.ts";
import type {
  StateDict,
  Tensor,
} from "../../../src/models/weights/state_dict.ts";
import { assertCloseTo, rowsOf } from "../close_to.ts";
import type { Channel, Image } from "../reference.ts";
import { combine, mapPixels, sameConv } from "../reference_layers.ts";
import { runOnnx, type TestPlane } from "../run_onnx.ts";
import { seeded, seededPlane } from "../seeded.ts";
import {
  convSizes,
  seededTensors,
  type TensorSizes,
} from "../seeded_tensors.ts";

const TABLE = "fine_tuned_lut.npy/array";
const CONTEXT = "generator_context.pth";

const block = (name: string, index: number, channels: number): TensorSizes => ({
  ...convSizes(`${CONTEXT}/${name}.${index}`, channels, 16),
  [`${CONTEXT}/${name}.${index + 2}.weight`]: [16],
  [`${CONTEXT}/${name}.${index + 2}.bias`]: [16],
});

/** scripts/calculate.py of its repository. */
const SIZES: TensorSizes = {
  [TABLE]: [16, 16, 16, 16, 1],
  ...block("input_layer", 0, 4),
  ...block("mid_layer", 0, 16),
  ...block("mid_layer", 3, 16),
  ...block("mid_layer", 6, 16),
  ...convSizes(`${CONTEXT}/output_layer.1`, 16, 1),
};

/** Random weights; the table takes any value of ±1/2 beside any other. */
function seededState(seed: number): Map<string, Tensor> {
  const state = new Map(seededTensors(SIZES, seed));
  const random = seeded(seed + 1);
  const table = state.get(TABLE)!;
  state.set(TABLE, { ...table, data: table.data.map(() => random() / 2) });
  return state;
}

/** Each channel to mean 0 and variance 1, ε = 1e-5, then scaled and shifted. */
function instanceNorm(image: Image, state: StateDict, name: string): Image {
  return image.map((rows, channel) => {
    const all = rows.flat();
    const mean = all.reduce((sum, value) => sum + value) / all.length;
    const variance = all.reduce((sum, value) => sum + (value - mean) ** 2, 0) /
      all.length;
    return mapPixels(
      rows,
      (value) =>
        (value - mean) / Math.sqrt(variance + 1e-5) *
          state.get(`${name}.weight`)!.data[channel]! +
        state.get(`${name}.bias`)!.data[channel]!,
    );
  });
}

function contextOf(image: Image, state: StateDict): Channel {
  const layer = (x: Image, name: string, index: number): Image =>
    instanceNorm(
      combine(
        (value) => (value < 0 ? 0.2 * value : value),
        sameConv(x, state, `${CONTEXT}/${name}.${index}`),
      ),
      state,
      `${CONTEXT}/${name}.${index + 2}`,
    );
  const first = layer(image, "input_layer", 0);
  let x = first;
  for (const index of [0, 3, 6]) x = layer(x, "mid_layer", index);
  x = combine((a, b) => a + b, x, first);
  x = sameConv(x, state, `${CONTEXT}/output_layer.1`);
  return combine((value) => 1 / (1 + Math.exp(-value)), x)[0]!;
}

/** The length of the Sobel gradient as a share of the image's own range. */
function gradientOf(rows: Channel): Channel {
  const at = (y: number, x: number): number => rows[y]?.[x] ?? 0;
  const length = mapPixels(rows, (_value, y, x) => {
    const along = (pixel: (side: number, way: number) => number): number =>
      [-1, 0, 1].reduce(
        (sum, side) =>
          sum + (side === 0 ? 2 : 1) * (pixel(side, 1) - pixel(side, -1)),
        0,
      );
    return Math.hypot(
      along((side, way) => at(y + side, x + way)),
      along((side, way) => at(y + way, x + side)),
    );
  });
  const low = Math.min(...length.flat());
  const high = Math.max(...length.flat());
  return mapPixels(length, (value) => (value - low) / (high - low + 1e-8));
}

/** The table between its entries, one axis after the other; beyond the last entry it stays. */
function between(
  table: Float32Array,
  positions: readonly number[],
  offset = 0,
): number {
  const [position, ...rest] = positions;
  if (position === undefined) return table[offset]!;
  const first = Math.floor(position);
  const next = Math.min(first + 1, 15);
  const [a, b] = [first, next].map((entry) =>
    between(table, rest, 16 * offset + entry)
  );
  return a! + (b! - a!) * (position - first);
}

function reference(ir: Channel, rgb: Image, state: StateDict): Image {
  const [r, g, b] = rgb as [Channel, Channel, Channel];
  const luma = mapPixels(
    r,
    (value, y, x) => 0.299 * value + 0.587 * g[y]![x]! + 0.114 * b[y]![x]!,
  );
  const gradient = gradientOf(luma);
  const context = contextOf(
    combine((value) => 255 * value, [...rgb, ir]),
    state,
  );
  const fused = mapPixels(luma, (value, y, x) =>
    between(
      state.get(TABLE)!.data,
      [value, gradient[y]![x]!, context[y]![x]!, ir[y]![x]!].map((level) =>
        level * 255 / 16
      ),
    ));
  const blue = mapPixels(
    b,
    (value, y, x) => -0.168736 * r[y]![x]! - 0.331264 * g[y]![x]! + 0.5 * value,
  );
  const red = mapPixels(
    r,
    (value, y, x) => 0.5 * value - 0.418688 * g[y]![x]! - 0.081312 * b[y]![x]!,
  );
  return [
    mapPixels(fused, (value, y, x) => value + 1.402 * red[y]![x]!),
    mapPixels(
      fused,
      (value, y, x) => value - 0.344136 * blue[y]![x]! - 0.714136 * red[y]![x]!,
    ),
    mapPixels(fused, (value, y, x) => value + 1.772 * blue[y]![x]!),
  ];
}

/** Three planes as one input, and the planes. */
function colour(
  width: number,
  height: number,
  seed: number,
): { input: TestPlane; planes: TestPlane[] } {
  const planes = [0, 1, 2].map((channel) =>
    seededPlane(width, height, seed + channel)
  );
  const data = Float32Array.from(planes.flatMap(({ data }) => [...data]));
  return { input: { width, height, channels: 3, data }, planes };
}

// Rounding moves a position by some 1e-5 entries, and the table's entries differ by up to 1.
const TOLERANCE = 1e-4;

for (const [width, height] of [[9, 7], [16, 1]] as const) {
  Deno.test(`lut_fuse: ${width}×${height} equals a look-up pixel by pixel`, async () => {
    const state = seededState(1);
    const ir = seededPlane(width, height, 2);
    const vi = colour(width, height, 3);
    const fused = await runOnnx(encodeOnnx(lutFuse(state)), ir, vi.input);
    assertEquals(fused.channels, 3);
    const expected = reference(rowsOf(ir), vi.planes.map(rowsOf), state);
    for (const [channel, rows] of expected.entries()) {
      const data = fused.data.subarray(
        channel * width * height,
        (channel + 1) * width * height,
      );
      assertCloseTo({ width, height, data }, [rows], TOLERANCE);
    }
  });
}

Deno.test("lut_fuse: black and white, where nothing has a gradient, have entries", async () => {
  const onnx = encodeOnnx(lutFuse(seededState(1)));
  for (const level of [0, 1]) {
    const data = (channels: number): Float32Array =>
      new Float32Array(16 * channels).fill(level);
    const fused = await runOnnx(
      onnx,
      { width: 4, height: 4, data: data(1) },
      { width: 4, height: 4, channels: 3, data: data(3) },
    );
    assert(fused.data.every(Number.isFinite));
  }
});

Deno.test("lut_fuse: the table is learned too, its context plane sees the whole image", () => {
  const cost = costOf(lutFuse(seededState(1)), { width: 640, height: 480 });
  assertEquals([cost.parameters, cost.macs], [
    7825 + 16 ** 4,
    2_350_080_000,
  ]);
  assertEquals(cost.receptiveField, { width: Infinity, height: Infinity });
});

Deno.test("lut_fuse: a table of other sizes is refused", () => {
  const state = seededState(1);
  const table = state.get(TABLE)!;
  state.set(TABLE, { ...table, dims: [16, 16, 16, 16] });
  assertThrows(
    () => lutFuse(state),
    RangeError,
    `Cannot build lut_fuse: expected ${TABLE} of sizes [16, 16, 16, 16, 1], found [16, 16, 16, 16]`,
  );
});
