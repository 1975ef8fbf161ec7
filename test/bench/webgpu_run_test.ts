/** A suite on WebGPU: networks run in a process or a thread of their own and are compared with the referee in workers. */
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { qualityDigest } from "../../src/bench/publish/quality_digest.ts";
import { runSuite, type SuiteRun } from "../../src/bench/run_suite.ts";
import type { Suite } from "../../src/bench/suite/suite.ts";
import { findAdapter } from "../../src/runtime/find_adapter.ts";
import { TINY_SUITE, tinyWorld } from "./tiny_world.ts";

const adapter = await findAdapter();

const needed = adapter === null ? " (needs a WebGPU adapter)" : "";
const deno = Deno.execPath();
const gpu = {
  module: new URL("../../src/cli/gpu_process.ts", import.meta.url),
  deno,
};
const both: Suite = { ...TINY_SUITE, backends: ["wasm", "webgpu"] };

const world = await tinyWorld();
Deno.test.afterAll(async () => await world[Symbol.asyncDispose]());
/** The run with a process for the GPU. */
const inProcess = (() => {
  let made: Promise<SuiteRun> | undefined;
  return (): Promise<SuiteRun> =>
    made ??= runSuite(both, {}, world.options({ gpu }));
})();

Deno.test({
  name:
    `run: on WebGPU every cell says its adapter and its difference from the referee${needed}`,
  ignore: adapter === null,
  async fn(): Promise<void> {
    const run = await inProcess();
    assertEquals([run.records.length, run.unreadable], [12, []]);
    const onGpu = run.records.filter(({ backend }) => backend === "webgpu");
    assertEquals(onGpu.length, 6);
    for (const { status, error, engine, referee, protocol } of onGpu) {
      assertEquals([status, error, engine.adapter], ["ok", null, adapter]);
      const range = protocol === "levels-round" ? 255 : 1;
      assertEquals(referee!.tolerance, 1e-5 * range);
      assert(referee!.maxAbsDiff <= referee!.tolerance);
    }
    const referee = await runSuite(TINY_SUITE, {}, world.options());
    assertEquals(referee.computed, 0);
    assertEquals(
      await qualityDigest(run.records),
      await qualityDigest(referee.records),
    );
    assertEquals((await runSuite(both, {}, world.options())).computed, 0);
  },
});

Deno.test({
  name:
    `run: where no process can be started WebGPU is used from a thread, with a note and the same records${needed}`,
  ignore: adapter === null,
  async fn(): Promise<void> {
    await using other = await tinyWorld();
    const notes: string[] = [];
    const thread = await runSuite(
      both,
      {},
      other.options({
        gpu: { ...gpu, deno: "/nowhere/deno" },
        onNote: (note) => notes.push(note),
      }),
    );
    assertEquals(notes.length, 1);
    assertStringIncludes(notes[0]!, "/nowhere/deno");
    assertEquals((await inProcess()).records, thread.records);
  },
});

Deno.test({
  name:
    `run: a driver that crashes at every run fails its own cells and no others${needed}`,
  ignore: adapter === null,
  async fn(): Promise<void> {
    await using world = await tinyWorld();
    const run = await runSuite(
      both,
      {},
      world.options({
        gpu: {
          module: new URL("./gpu/crashing_gpu_process.ts", import.meta.url),
          deno,
        },
      }),
    );
    assertEquals([run.records.length, run.unreadable], [12, []]);
    for (const { backend, status, error } of run.records) {
      assertEquals(status, backend === "wasm" ? "ok" : "failed");
      if (backend === "webgpu") assertStringIncludes(error!, "double free");
    }
    const next = await runSuite(both, {}, world.options({ gpu }));
    assertEquals([next.computed, next.records.length], [6, 12]);
  },
});
