import { assertEquals, assertRejects } from "@std/assert";
import { keepWorker } from "../../../src/runtime/ort/keep_worker.ts";
import { openBackend } from "../../../src/runtime/open_backend.ts";
import { seededStudent } from "../seeded_student.ts";

Deno.test("worker: an engine that has started leaves the program its own Worker", async () => {
  const { Worker } = globalThis;
  await using wasm = await openBackend("wasm");
  const sessions = await Promise.all(
    [1, 2, 3].map((seed) => wasm.open(seededStudent(seed))),
  );
  for (const session of sessions) await session[Symbol.asyncDispose]();
  assertEquals(globalThis.Worker === Worker, true);
});

Deno.test("worker: it is put back after work that overlaps and after work that fails", async () => {
  const { Worker } = globalThis;
  class Other {}
  const spoil = async (ms: number): Promise<void> => {
    Object.assign(globalThis, { Worker: Other });
    await new Promise((resolve) => setTimeout(resolve, ms));
    if (ms === 3) throw new RangeError("no");
  };
  const work = [5, 3, 1].map((ms) => keepWorker(() => spoil(ms)));
  await assertRejects(() => work[1]!, RangeError, "no");
  await Promise.allSettled(work);
  assertEquals(globalThis.Worker === Worker, true);
});
