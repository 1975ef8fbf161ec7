import { assertEquals, assertThrows } from "@std/assert";
import { sage } from "../../../src/models/arch/sage.ts";
import { costOf } from "../../../src/models/cost.ts";
import { encodeOnnx } from "../../../src/models/onnx/encode.ts";
import { inferShapes } from "../../../src/models/onnx/infer_shapes.ts";
import type { StateDict } from "../../../src/models/weights/state_dict.ts";
import { assertCloseTo, rowsOf } from "../close_to.ts";
import type { Image } from "../reference.ts";
import { tanh } from "../reference.ts";
import {
  batchNorm,
  combine,
  linearTo,
  maxPool,
  sameConv,
} from "../reference_layers.ts";
import { runOnnx } from "../run_onnx.ts";
import { seededPlane } from "../seeded.ts";
import type { TensorSizes } from "../seeded_tensors.ts";
import { convSizes, normSizes, seededTensors } from "../seeded_tensors.ts";

const group = (name: string, inChannels: number): TensorSizes => ({
  ...convSizes(`${name}.0`, inChannels, 32),
  ...normSizes(`${name}.1`, 32),
  ...convSizes(`${name}.3`, 32, 32),
  ...normSizes(`${name}.4`, 32),
  ...convSizes(`${name}.6`, 32, 32),
  ...normSizes(`${name}.7`, 32),
});

/** model_sub/model.py of its repository. */
const SIZES = {
  ...group("module1", 2),
  ...group("module2", 32),
  ...group("module3", 32),
  ...convSizes("adjust_channels4.0", 64, 32, 1),
  ...normSizes("adjust_channels4.1", 32),
  ...group("module4", 32),
  ...convSizes("adjust_channels5.0", 64, 32, 1),
  ...normSizes("adjust_channels5.1", 32),
  ...group("module5", 32),
  ...convSizes("final_decoder.0", 32, 1),
};

function reference(ir: Image, vi: Image, state: StateDict): Image {
  const layer = (x: Image, name: string, at: number): Image =>
    combine(
      (value) => (value < 0 ? value / 100 : value),
      batchNorm(
        sameConv(x, state, `${name}.${at}`),
        state,
        `${name}.${at + 1}`,
      ),
    );
  const three = (x: Image, name: string): Image =>
    layer(layer(layer(x, name, 0), name, 3), name, 6);
  const join = (x: Image, skip: Image, name: string): Image => {
    const grown = linearTo(x, skip[0]!.length, skip[0]![0]!.length);
    return layer([...grown, ...skip], name, 0);
  };
  const x1 = three([...vi, ...ir], "module1");
  const x2 = three(maxPool(x1, 2, 2, 0), "module2");
  const x3 = three(maxPool(x2, 2, 2, 0), "module3");
  const x4 = three(join(x3, x2, "adjust_channels4"), "module4");
  const x5 = three(join(x4, x1, "adjust_channels5"), "module5");
  return tanh(sameConv(x5, state, "final_decoder.0"));
}

for (const [width, height] of [[11, 7], [4, 4]] as const) {
  Deno.test(`sage: ${width}×${height} equals pooling and interpolation by hand`, async () => {
    const state = seededTensors(SIZES, 4);
    const ir = seededPlane(width, height, 2);
    const vi = seededPlane(width, height, 3);
    const fused = await runOnnx(encodeOnnx(sage(state)), ir, vi);
    assertCloseTo(fused, reference([rowsOf(ir)], [rowsOf(vi)], state), 1e-5);
  });
}

const graph = sage(seededTensors(SIZES, 1));

Deno.test("sage: parameters, MACs and receptive field", () => {
  const cost = costOf(graph, { width: 640, height: 480 });
  assertEquals([cost.parameters, cost.macs], [135617, 19_985_203_200]);
  // Four pixels at full size; the interpolation and three layers at half size; the same at quarter size; back to full size
  // each position covers what pooling joined, and three layers more.
  const columns = ([first, last]: [number, number]): number => last - first + 1;
  const widest = Math.max(
    ...[0, 1, 2, 3].map((phase) => {
      let [first, last] = [phase - 4, phase + 4];
      for (let level = 0; level < 2; level++) {
        first = Math.floor((first - 0.5) / 2) - 3;
        last = Math.floor((last - 0.5) / 2) + 1 + 3;
      }
      // Three layers at quarter size, pooled from half size, three there, pooled from full size, three there.
      [first, last] = [first * 2 - 3, last * 2 + 1 + 3];
      [first, last] = [first * 2 - 3, last * 2 + 1 + 3];
      return columns([first, last]);
    }),
  );
  assertEquals(cost.receptiveField, { width: widest, height: widest });
});

Deno.test("sage: an odd side loses its last row on the way down and has it back on the way up", () => {
  assertEquals(inferShapes(graph, { H: 7, W: 11 }).get("fused"), [1, 1, 7, 11]);
  assertThrows(
    () => costOf(graph, { width: 3, height: 9 }),
    RangeError,
    "a kernel over 2 pixels does not fit into 1",
  );
});
