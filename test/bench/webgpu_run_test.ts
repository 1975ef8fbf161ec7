/** A suite on WebGPU: cells are computed in a worker and compared with the referee beside them. */
import { assert, assertEquals } from "@std/assert";
import { qualityDigest } from "../../src/bench/quality_digest.ts";
import { runSuite } from "../../src/bench/run_suite.ts";
import type { Suite } from "../../src/bench/suite.ts";
import { findAdapter } from "../../src/runtime/find_adapter.ts";
import { TINY_SUITE, tinyWorld } from "./tiny_world.ts";

const adapter = await findAdapter();

Deno.test({
  name:
    `run: on WebGPU every cell says its adapter and its difference from the referee${
      adapter === null ? " (needs a WebGPU adapter)" : ""
    }`,
  ignore: adapter === null,
  async fn(): Promise<void> {
    await using world = await tinyWorld();
    const both: Suite = { ...TINY_SUITE, backends: ["wasm", "webgpu"] };
    const run = await runSuite(both, {}, world.options());
    assertEquals([run.records.length, run.unreadable], [24, []]);
    const gpu = run.records.filter(({ backend }) => backend === "webgpu");
    assertEquals(gpu.length, 12);
    for (const { status, error, engine, referee, protocol } of gpu) {
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
