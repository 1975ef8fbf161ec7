/** A suite on our compute shaders: what they do not take runs on ONNX Runtime in the same run, and every record says so. */
import { assert, assertEquals } from "@std/assert";
import { resolveBackends } from "../../src/bench/suite/resolve_backends.ts";
import { runSuite } from "../../src/bench/run_suite.ts";
import { findAdapter } from "../../src/runtime/find_adapter.ts";
import { TINY_SUITE, tinyWorld } from "./tiny_world.ts";

const adapter = await findAdapter();

Deno.test({
  name:
    `run: on our compute shaders every cell says what really ran, and keeps to 1e-6 of the referee${
      adapter === null ? " (needs a WebGPU adapter)" : ""
    }`,
  ignore: adapter === null,
  async fn(): Promise<void> {
    await using world = await tinyWorld();
    const suite = resolveBackends(
      { ...TINY_SUITE, backends: ["wgsl"] },
      (model) => world.models.models.get(model)?.ownKernels === true,
    );
    const gpu = {
      module: new URL("../../src/cli/gpu_process.ts", import.meta.url),
      deno: Deno.execPath(),
    };
    const run = await runSuite(suite, {}, world.options({ gpu }));
    assertEquals([run.records.length, run.unreadable], [6, []]);
    for (const record of run.records) {
      const { model, backend, status, error, engine, referee } = record;
      assertEquals([status, error, engine.adapter], ["ok", null, adapter]);
      const [expected, tolerance] = model === "average"
        ? [["webgpu", "onnxruntime-web"], 255 * 1e-5] as const
        : [["wgsl", "fusebench-wgsl"], 1e-6] as const;
      assertEquals([backend, engine.name], [...expected]);
      assertEquals(referee!.tolerance, tolerance);
      assert(referee!.maxAbsDiff <= tolerance);
    }
    assertEquals((await runSuite(suite, {}, world.options())).computed, 0);
  },
});
