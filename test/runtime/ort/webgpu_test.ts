/**
 * The WebGPU backend, on whatever adapter is here, against the referee.
 *
 * One file and no test beside another: the provider tolerates one session in a process.
 */
import { assert, assertEquals, assertRejects } from "@std/assert";
import { defaultModels } from "../../../src/models/default_models.ts";
import { costOf } from "../../../src/models/cost.ts";
import { exportModel } from "../../../src/models/export_model.ts";
import { encodeOnnx } from "../../../src/models/onnx/encode.ts";
import { decodeImage } from "../../../src/image/decode.ts";
import { luma601 } from "../../../src/image/luma.ts";
import type { Plane } from "../../../src/image/plane.ts";
import type { SourcePlanes } from "../../../src/runtime/backend.ts";
import { findAdapter } from "../../../src/runtime/find_adapter.ts";
import { openBackend } from "../../../src/runtime/open_backend.ts";
import { goldens } from "../../goldens.ts";
import { mirror } from "../../mirror.ts";
import { readNpy } from "../../models/npy.ts";
import { HAND_COMPUTED } from "../hand_computed.ts";
import { maxDifference } from "../max_difference.ts";
import { seededSources } from "../seeded_sources.ts";
import { seededStudent } from "../seeded_student.ts";

const TOLERANCE = 1e-5;
const adapter = await findAdapter();

/** A test that needs an adapter; the provider keeps its device and its timers until the process ends. */
function test(name: string, fn: () => Promise<void>, also = true): void {
  const lacking = adapter === null
    ? " (needs a WebGPU adapter)"
    : also
    ? ""
    : " (needs FUSEBENCH_MIRROR and FUSEBENCH_GOLDENS)";
  Deno.test({
    name: `webgpu: ${name}${lacking}`,
    ignore: lacking !== "",
    sanitizeResources: false,
    sanitizeOps: false,
    fn,
  });
}

test("the engine says which adapter it runs on", async () => {
  await using webgpu = await openBackend("webgpu");
  assertEquals([webgpu.id, webgpu.engine.adapter], ["webgpu", adapter]);
  await using wasm = await openBackend("wasm");
  assertEquals({ ...webgpu.engine, adapter: null }, wasm.engine);
});

for (const { name, graph, width, height, ir, vi, fused } of HAND_COMPUTED) {
  test(`${name} of ${width}x${height} is what the hand computes`, async () => {
    await using webgpu = await openBackend("webgpu");
    await using session = await webgpu.open(encodeOnnx(graph));
    const output = await session.run({
      ir: { width, height, channels: 1, data: Float32Array.from(ir) },
      vi: { width, height, channels: 1, data: Float32Array.from(vi) },
    });
    assertEquals(output, {
      width,
      height,
      channels: 1,
      data: Float32Array.from(fused),
    });
  });
}

test(`a network of the student's shape equals wasm within ${TOLERANCE}`, async () => {
  await using wasm = await openBackend("wasm");
  await using webgpu = await openBackend("webgpu");
  const onnx = seededStudent();
  await using referee = await wasm.open(onnx);
  await using session = await webgpu.open(onnx);
  for (
    const [width, height] of [[64, 48], [33, 47], [1 + 16, 3], [5, 61]] as const
  ) {
    const sources = seededSources(width, height);
    const output = await session.run(sources);
    assertEquals([output.width, output.height], [width, height]);
    const worst = maxDifference(output, await referee.run(sources));
    assert(worst <= TOLERANCE, `${width}x${height} differs by ${worst}`);
  }
});

test("runs that overlap are queued, each with its own pixels", async () => {
  await using wasm = await openBackend("wasm");
  await using webgpu = await openBackend("webgpu");
  await using referee = await wasm.open(seededStudent());
  await using session = await webgpu.open(seededStudent());
  const sources = [[24, 16], [9, 13], [24, 16]].map(([w, h]) =>
    seededSources(w!, h!)
  );
  const outputs = await Promise.all(sources.map((pair) => session.run(pair)));
  for (const [index, pair] of sources.entries()) {
    const worst = maxDifference(outputs[index]!, await referee.run(pair));
    assert(worst <= TOLERANCE, `run ${index} differs by ${worst}`);
  }
});

test("sources that lie on the device can be fused again and again", async () => {
  await using webgpu = await openBackend("webgpu");
  await using session = await webgpu.open(seededStudent());
  const sources = seededSources(31, 17);
  const before = await session.run(sources);
  {
    await using resident = await session.resident(sources);
    assert(resident !== null);
    await resident.run();
    await resident.run();
  }
  assertEquals(await session.run(sources), before);
});

test("a second session is refused; after dispose one opens again", async () => {
  await using webgpu = await openBackend("webgpu");
  const first = await webgpu.open(seededStudent());
  await assertRejects(
    () => webgpu.open(seededStudent()),
    Error,
    "Cannot open a second WebGPU session",
  );
  await using another = await openBackend("webgpu");
  await assertRejects(
    () => another.open(seededStudent()),
    Error,
    "Cannot open a second WebGPU session",
  );
  const output = await first.run(seededSources(8, 8));
  await first[Symbol.asyncDispose]();
  await using second = await webgpu.open(seededStudent());
  assertEquals(await second.run(seededSources(8, 8)), output);
});

test("a graph that cannot be read is an error and leaves room for the next", async () => {
  await using webgpu = await openBackend("webgpu");
  await assertRejects(
    () => webgpu.open(new TextEncoder().encode("not ONNX")),
    Error,
  );
  await using session = await webgpu.open(seededStudent());
  await assertRejects(
    () =>
      session.run({
        ir: seededSources(8, 6).ir,
        vi: seededSources(6, 8).vi,
      }),
    RangeError,
    "Cannot fuse: infrared is 8x6, visible is 6x8",
  );
  assertEquals((await session.run(seededSources(8, 6))).height, 6);
});

/** The sources of the goldens, cut to the size of the output from the top left corner, divided by 255. */
async function goldenSources(
  width: number,
  height: number,
): Promise<SourcePlanes> {
  const load = async (file: string): Promise<Plane> => {
    const image = luma601(
      await decodeImage(
        await Deno.readFile(`${goldens}/models/inputs/${file}`),
      ),
    );
    const data = new Float32Array(width * height);
    for (let i = 0; i < data.length; i++) {
      const row = Math.floor(i / width);
      data[i] = image.data[row * image.width + i % width]! / 255;
    }
    return { width, height, channels: 1, data };
  };
  return {
    ir: await load("FLIR_00006_ir.png"),
    vi: await load("FLIR_00006_vi_gray.png"),
  };
}

/** What is run of a golden: the whole of it, or its top left. */
interface Piece {
  readonly width: number;
  readonly height: number;
}

/** A software adapter takes minutes for the whole of the teacher's picture. */
const TOP_LEFT: Piece | undefined = adapter?.class === "software"
  ? { width: 80, height: 80 }
  : undefined;

for (
  const [id, top] of [
    ["mmdrfuse-student", undefined],
    ["mmdrfuse-teacher", TOP_LEFT],
  ] as const
) {
  const where = top === undefined
    ? ""
    : `, of ${top.width}x${top.height} what the cut cannot reach`;
  test(
    `${id} equals PyTorch within ${TOLERANCE}${where}`,
    async () => {
      const entry = defaultModels().models.get(id)!;
      const [pin] = entry.weights;
      const weights = await Deno.readFile(`${mirror}/sha256/${pin!.sha256}`);
      const { onnx, graph } = await exportModel(
        entry,
        new Map([[pin!.name, weights]]),
      );
      const { dims: [, , rows, columns], data } = readNpy(
        await Deno.readFile(
          `${goldens}/models/${id.replace("-", "_")}/out.npy`,
        ),
      );
      const whole: Piece = { width: columns!, height: rows! };
      const piece = top ?? whole;
      await using webgpu = await openBackend("webgpu");
      await using session = await webgpu.open(onnx);
      const output = await session.run(
        await goldenSources(piece.width, piece.height),
      );
      assertEquals([output.width, output.height], [piece.width, piece.height]);
      const { receptiveField } = costOf(graph, piece);
      // A pixel is one of those it depends on, so it sees less than a field to its right and below.
      const alike = (side: keyof Piece): number =>
        piece[side] === whole[side]
          ? whole[side]
          : piece[side] - (receptiveField[side] - 1);
      const [width, height] = [alike("width"), alike("height")];
      const worst = maxDifference(
        { data: topLeft(output.data, piece.width, width, height) },
        { data: topLeft(data, whole.width, width, height) },
      );
      assert(worst <= TOLERANCE, `differs by ${worst}`);
    },
    mirror !== null && goldens !== null,
  );
}

/** The top left of a plane whose rows are `stride` long. */
function topLeft(
  data: Float32Array,
  stride: number,
  width: number,
  height: number,
): Float32Array {
  return Float32Array.from(
    { length: width * height },
    (_, i) => data[Math.floor(i / width) * stride + i % width]!,
  );
}
