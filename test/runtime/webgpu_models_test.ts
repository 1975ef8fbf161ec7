/**
 * Every released network on WebGPU against the referee, on a piece of an embedded scene prepared as its authors do.
 *
 * One file and no test beside another: the provider tolerates one session in a process.
 */
import { assert, assertEquals } from "@std/assert";
import { readSample } from "../../src/datasets/sample/read_sample.ts";
import { defaultModels } from "../../src/models/default_models.ts";
import { exportModel } from "../../src/models/export_model.ts";
import type { ModelEntry } from "../../src/models/models_schema.ts";
import { findProtocol } from "../../src/protocol/find_protocol.ts";
import { prepare } from "../../src/protocol/prepare.ts";
import type { Protocol } from "../../src/protocol/protocol.ts";
import type { SourcePlanes } from "../../src/image/source_planes.ts";
import { findAdapter } from "../../src/runtime/find_adapter.ts";
import { openBackend } from "../../src/runtime/open_backend.ts";
import { crop } from "../crop.ts";
import { mirror } from "../mirror.ts";
import { maxDifference } from "./max_difference.ts";

const SIZE = { width: 128, height: 96 };
/**
 * What a software adapter is asked for, which takes up to half a minute a network at the other size: wider than high, and
 * no multiple of a shader's 32×32 tiles.
 */
const SMALLER = { width: 40, height: 24 };
const EXCEPT = new Map([
  // Of many small layers, slow by the pixel.
  ["auif", { width: 28, height: 12 }],
  ["lrrnet", { width: 28, height: 12 }],
  ["smoa", { width: 28, height: 12 }],
  ["t2ea", { width: 28, height: 12 }],
  // Cheap, and on so little context its own answer hangs on the last bits: 4e-5 apart.
  ["lut-fuse", SIZE],
]);
/** Of the range that the protocol feeds a network. */
const TOLERANCE = 1e-5;
/** Where more is allowed: SMoA looks features up by level, and the last digit of one may move it to the next. */
const WIDER = new Map([["smoa", 0.3 / 255]]);
/**
 * Networks that the provider computes wrong, and what of them. GIFNet's third convolution has 66 channels; of 3×3
 * convolutions to 32 or 64 channels those of 34, 50, 58, 64, 65, 67, 68, 70, 82 and 98 are right, and of 66 to 31, too.
 */
const WRONG = new Map([["gifnet", "Conv of 66 channels, 3x3, to 32"]]);
/** How wide that range is. */
const RANGE: Record<Protocol["input"]["scale"], number> = {
  unit: 1,
  levels: 255,
  signed: 2,
  minmax: 1,
};

const adapter = await findAdapter();
const lacking = [
  ...(mirror === null ? ["FUSEBENCH_MIRROR"] : []),
  ...(adapter === null ? ["a WebGPU adapter"] : []),
].join(" and ");

/** One network of each architecture: other weights run the same operators. */
const NETWORKS = [
  ...Map.groupBy(
    [...defaultModels().models.values()].filter(({ kind }) =>
      kind === "network"
    ),
    ({ architecture }) => architecture,
  ).values(),
].map(([first]) => first!);

const scene = await readSample("pedestrians");

/** The middle of the park at dusk. */
function sources(protocol: Protocol, size: typeof SIZE): SourcePlanes {
  const middle = {
    left: (scene.vi.width - size.width) / 2,
    top: (scene.vi.height - size.height) / 2,
    ...size,
  };
  return prepare(protocol, {
    ir: crop({ ...scene.ir, channels: 1 }, middle),
    vi: crop(scene.vi, middle),
  });
}

async function exported(entry: ModelEntry): Promise<Uint8Array> {
  const weights = new Map<string, Uint8Array>();
  for (const { name, sha256 } of entry.weights) {
    weights.set(name, await Deno.readFile(`${mirror}/sha256/${sha256}`));
  }
  return (await exportModel(entry, weights)).onnx;
}

for (const entry of NETWORKS) {
  const protocol = findProtocol(entry.protocols[0]!);
  const size = adapter?.class === "software"
    ? EXCEPT.get(entry.id) ?? SMALLER
    : SIZE;
  const tolerance = (WIDER.get(entry.id) ?? TOLERANCE) *
    RANGE[protocol.input.scale];
  const wrong = WRONG.get(entry.id);
  Deno.test({
    name: `webgpu: ${entry.id} ${
      wrong === undefined ? "equals" : `(${wrong}) does not equal`
    } wasm at ${size.width}x${size.height} within ${tolerance}${
      lacking && ` (needs ${lacking})`
    }`,
    ignore: lacking !== "",
    // The provider keeps its device and its timers until the process ends.
    sanitizeResources: false,
    sanitizeOps: false,
    async fn(): Promise<void> {
      const onnx = await exported(entry);
      const planes = sources(protocol, size);
      await using wasm = await openBackend("wasm");
      await using referee = await wasm.open(onnx);
      const expected = await referee.run(planes);
      await using webgpu = await openBackend("webgpu");
      await using session = await webgpu.open(onnx);
      const output = await session.run(planes);
      assertEquals(
        [output.width, output.height, output.channels],
        [expected.width, expected.height, expected.channels],
      );
      const worst = maxDifference(output, expected);
      if (wrong === undefined) {
        assert(worst <= tolerance, `differs by ${worst}`);
      } else {
        assert(worst > tolerance, `is right now: take ${wrong} off the list`);
      }
    },
  });
}
