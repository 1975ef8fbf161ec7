/** A suite on the backend `simd`: cells are computed in the CPU's workers and compared with the referee beside them. */
import { assert, assertEquals } from "@std/assert";
import { resolveBackends } from "../../src/bench/suite/resolve_backends.ts";
import { runSuite, type SuiteRun } from "../../src/bench/run_suite.ts";
import type { Suite } from "../../src/bench/suite/suite.ts";
import { TINY_SUITE, tinyWorld } from "./tiny_world.ts";

/** What asking for `simd` makes of the tiny suite. */
const SUITE: Suite = resolveBackends(
  { ...TINY_SUITE, backends: ["simd"] },
  (model) => model === "mmdrfuse-student",
);

const world = await tinyWorld();
Deno.test.afterAll(async () => await world[Symbol.asyncDispose]());
/** The run of two workers. */
const byTwo = (() => {
  let made: Promise<SuiteRun> | undefined;
  return (): Promise<SuiteRun> =>
    made ??= runSuite(SUITE, {}, world.options({ jobs: 2 }));
})();

Deno.test("run: on simd the student's cells say its kernels and their difference from the referee, other fusers run on wasm", async () => {
  const run = await byTwo();
  assertEquals([run.records.length, run.unreadable], [6, []]);
  for (const { model, backend, status, engine, referee } of run.records) {
    assertEquals([status, engine.adapter], ["ok", null]);
    const isChain = model === "mmdrfuse-student";
    assertEquals(backend, isChain ? "simd" : "wasm");
    assertEquals(engine.name, isChain ? "fusebench-simd" : "onnxruntime-web");
    assertEquals(referee?.tolerance, isChain ? 1e-6 : undefined);
    if (referee !== null) assert(referee.maxAbsDiff <= referee.tolerance);
  }
  assertEquals((await runSuite(SUITE, {}, world.options())).computed, 0);
});

Deno.test("run: the records of simd do not depend on the number of workers", async () => {
  await using other = await tinyWorld();
  const again = await runSuite(SUITE, {}, other.options({ jobs: 1 }));
  assertEquals(again.computed, 6);
  assertEquals(again.records, (await byTwo()).records);
});
