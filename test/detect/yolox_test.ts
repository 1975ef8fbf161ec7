import { assert, assertEquals, assertThrows } from "@std/assert";
import { sha256Hex } from "../../src/canon/digest.ts";
import { drawBoxes } from "../../src/detect/draw_boxes.ts";
import { EVALUATION_RULE } from "../../src/detect/detector.ts";
import { defaultBoxes } from "../../src/detect/pins/default_boxes.ts";
import { findDetector } from "../../src/detect/pins/find_detector.ts";
import { readYoloText } from "../../src/detect/read_yolo_text.ts";
import { suppress } from "../../src/detect/suppress.ts";
import { decodeOutput } from "../../src/detect/yolox/decode_output.ts";
import { letterbox } from "../../src/detect/yolox/letterbox.ts";
import { openYolox } from "../../src/detect/yolox/open_yolox.ts";
import { resizeLevels } from "../../src/detect/yolox/resize_levels.ts";
import { defaultCatalog } from "../../src/datasets/default_catalog.ts";
import { decodeImage } from "../../src/image/decode.ts";
import type { Picture } from "../../src/image/picture.ts";
import { openStore } from "../../src/store/store.ts";
import resized from "../fixtures/detect/resized.json" with { type: "json" };
import { mirror } from "../mirror.ts";
import { judgedSamples } from "./judged_samples.ts";

/** The picture that the fixture was made of. */
function drawn([width, height, channels]: number[]): Picture {
  const data = Uint8Array.from(
    { length: width! * height! * channels! },
    (_, i) => Math.imul(i, 2654435761) >>> 24,
  );
  return {
    width: width!,
    height: height!,
    channels: channels === 1 ? 1 : 3,
    data,
  };
}

for (const { from, to, sha256 } of resized.cases) {
  Deno.test(`a picture of ${from} becomes OpenCV's of ${to}, level for level`, async () => {
    const size = { width: to[0]!, height: to[1]! };
    assertEquals(await sha256Hex(resizeLevels(drawn(from), size).data), sha256);
  });
}

Deno.test("a letterbox holds the picture at its top left, blue first, and grey beside it", () => {
  const { data, ratio } = letterbox({
    width: 64,
    height: 32,
    channels: 3,
    data: new Uint8Array(64 * 32 * 3).map((_, i) => [10, 20, 30][i % 3]!),
  }, 96);
  assertEquals(ratio, 1.5);
  const plane = 96 * 96;
  const at = (c: number, y: number, x: number): number =>
    data[c * plane + y * 96 + x]!;
  assertEquals([0, 1, 2].map((c) => at(c, 47, 95)), [30, 20, 10]);
  assertEquals([0, 1, 2].map((c) => at(c, 48, 0)), [114, 114, 114]);
});

Deno.test("a row of the output is a box where its cell says", () => {
  const side = 32, classes = 2, rows = 16 + 4 + 1, width = 5 + classes;
  const output = new Float32Array(rows * width);
  // Cell (2, 1) of stride 8.
  output.set([0.5, 0.25, 0, 0, 0.9, 0.8, 0.1], 6 * width);
  // The one cell of stride 32, of the other class.
  output.set([0.5, 0.5, 0, 0, 0.9, 0.2, 0.7], 20 * width);
  const frame = { side, ratio: 0.5, classes };
  const [box, ...more] = decodeOutput(output, frame, {
    classId: 0,
    atLeast: 0.1,
  });
  assertEquals(more, []);
  assertEquals(box?.box, { left: 32, top: 12, right: 48, bottom: 28 });
  assert(Math.abs(box!.score - 0.72) < 1e-6);
  assertEquals(
    decodeOutput(output, frame, { classId: 1, atLeast: 0.1 })[0]?.box,
    { left: 0, top: 0, right: 64, bottom: 64 },
  );
  assertThrows(
    () => decodeOutput(output, frame, { classId: 2, atLeast: 0 }),
    RangeError,
    "the detector has classes 0 to 1",
  );
  assertThrows(
    () => decodeOutput(output.slice(1), frame, { classId: 0, atLeast: 0 }),
    RangeError,
    "146 numbers, where a square of 32 pixels gives 21 rows of 7",
  );
});

Deno.test("of overlapping detections the surest stays", () => {
  const box = (left: number): { left: number } & typeof rest => ({
    left,
    ...rest,
  });
  const rest = { top: 0, right: 100, bottom: 10 };
  const kept = suppress([
    { box: box(10), score: .5 },
    { box: box(0), score: .9 },
    { box: box(60), score: .7 },
  ], .65);
  assertEquals(kept.map(({ score }) => score), [.9, .7]);
});

Deno.test("labels of YOLO become pixels, of the asked class; what is no box is refused with its line", () => {
  const options = {
    name: "a.txt",
    classId: 0,
    size: { width: 200, height: 100 },
  };
  assertEquals(
    readYoloText("0 0.5 0.5 0.1 0.2\r\n3 0.1 0.1 0.1 0.1\n\n", options),
    [
      { left: 90, top: 40, right: 110, bottom: 60 },
    ],
  );
  assertEquals(readYoloText("", options), []);
  for (
    const bad of [
      "0 0.5 0.5 0.1",
      "0 50 50 10 20",
      "person 0 0 1 1",
      "0 NaN 0 1 1",
    ]
  ) {
    assertThrows(
      () => readYoloText(`0 0.5 0.5 0.1 0.2\n${bad}`, options),
      SyntaxError,
      "Cannot read a.txt: line 2 is no box",
    );
  }
});

Deno.test("a drawn box stays inside the picture", () => {
  const grey: Picture = {
    width: 20,
    height: 10,
    channels: 1,
    data: new Uint8Array(200).fill(9),
  };
  const { data, channels } = drawBoxes(grey, [
    { left: -5, top: -5, right: 400, bottom: 300 },
    { left: 4, top: 2, right: 16, bottom: 9 },
  ]);
  assertEquals(channels, 3);
  assertEquals([...data.slice(0, 3)], [9, 9, 9]);
  assertEquals([...data.slice(3 * (2 * 20 + 4), 3 * (2 * 20 + 4) + 3)], [
    0,
    0,
    0,
  ]);
  assertEquals([...data.slice(3 * (3 * 20 + 5), 3 * (3 * 20 + 5) + 3)], [
    255,
    220,
    0,
  ]);
});

Deno.test("boxes are of pinned pairs and lie in their pictures: 93 people in 12", () => {
  const { datasets } = defaultCatalog();
  const boxes = defaultBoxes();
  for (const [scene, own] of boxes) {
    const [dataset, id] = scene.split("/");
    const { vi } = datasets.get(dataset!)!.pairs.get(id!)!;
    for (const { left, top, right, bottom } of own) {
      assert(left < right && top < bottom, scene);
      assert(right <= vi.width && bottom <= vi.height, scene);
    }
  }
  assertEquals([boxes.size, [...boxes.values()].flat().length], [12, 93]);
});

Deno.test({
  name: "YOLOX-nano finds what OpenCV's DNN module finds with it" +
    (mirror === null ? " (needs FUSEBENCH_MIRROR)" : ""),
  ignore: mirror === null,
  fn: async () => {
    const cacheDir = await Deno.makeTempDir();
    try {
      const store = openStore({ cacheDir, mirror: mirror!, offline: true });
      await using detector = await openYolox(
        await store.get(findDetector("yolox-nano").onnx),
        EVALUATION_RULE,
      );
      const { pairs, pictures } = judgedSamples[0]!;
      const at = pairs.indexOf("m3fd-00232");
      const { ir } = defaultCatalog().datasets.get("M3FD")!.pairs.get(
        pairs[at]!,
      )!;
      assert(ir.kind === "pinned");
      const found = await detector.detect(
        await decodeImage(await store.get(ir), { name: ir.name }),
      );
      const known = pictures[at]!.detections;
      assertEquals(found.length, known.length);
      found.forEach(({ box, score }, i) => {
        for (const side of ["left", "top", "right", "bottom"] as const) {
          assert(
            Math.abs(box[side] - known[i]!.box[side]) < 0.005,
            `${i} ${side}`,
          );
        }
        assert(Math.abs(score - known[i]!.score) < 1e-5);
      });
    } finally {
      await Deno.remove(cacheDir, { recursive: true });
    }
  },
});
