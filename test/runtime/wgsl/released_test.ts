/** The networks that our kernels take, with the weights of their pinned files, against the referee. */
import { assert } from "@std/assert";
import { readSample } from "../../../src/datasets/sample/read_sample.ts";
import { defaultModels } from "../../../src/models/default_models.ts";
import { exportModel } from "../../../src/models/export_model.ts";
import { findProtocol } from "../../../src/protocol/find_protocol.ts";
import { prepare } from "../../../src/protocol/prepare.ts";
import type { SourcePlanes } from "../../../src/image/source_planes.ts";
import { findAdapter } from "../../../src/runtime/find_adapter.ts";
import { openBackend } from "../../../src/runtime/open_backend.ts";
import { chainOf } from "../../../src/models/chain/chain_of.ts";
import { toleranceOf } from "../../../src/runtime/tolerance_of.ts";
import { mirror } from "../../mirror.ts";
import { maxDifference } from "../max_difference.ts";
import { seededSources } from "../seeded_sources.ts";

const lacking = [
  ...(mirror === null ? ["FUSEBENCH_MIRROR"] : []),
  ...(await findAdapter() === null ? ["a WebGPU adapter"] : []),
].join(" and ");

const park = await readSample("pedestrians");

function scene(protocol: string): SourcePlanes {
  return prepare(findProtocol(protocol), park);
}

for (const entry of defaultModels().models.values()) {
  // Trained networks are of one shape; the student stands for them.
  if (entry.ownKernels !== true || entry.kind === "trained") continue;
  Deno.test({
    name: `wgsl: ${entry.id} equals wasm, of a scene and of noise${
      lacking && ` (needs ${lacking})`
    }`,
    ignore: lacking !== "",
    async fn(): Promise<void> {
      const weights = new Map<string, Uint8Array>();
      for (const { name, sha256 } of entry.weights) {
        weights.set(name, await Deno.readFile(`${mirror}/sha256/${sha256}`));
      }
      const { onnx } = await exportModel(entry, weights);
      await using wasm = await openBackend("wasm");
      await using referee = await wasm.open(onnx);
      await using wgsl = await openBackend("wgsl");
      await using ours = await wgsl.open(onnx);
      const tolerance = toleranceOf("wgsl", onnx);
      const isChain = chainOf(onnx).chain !== null;
      for (
        const sources of [
          ...isChain ? entry.protocols.map(scene) : [],
          ...isChain ? [seededSources(640, 480), seededSources(2, 2)] : [],
          seededSources(63, 41),
        ]
      ) {
        const worst = maxDifference(
          await ours.run(sources),
          await referee.run(sources),
        );
        const { width, height } = sources.ir;
        assert(worst <= tolerance, `${width}x${height} differs by ${worst}`);
      }
    },
  });
}
