/** Sessions of one thread: opened once, and what becomes of a network that does not fit into WebAssembly. */
import { assertEquals, assertRejects } from "@std/assert";
import { UnknownNameError } from "../../../src/canon/unknown_name_error.ts";
import { OutOfMemoryError } from "../../../src/numeric/out_of_memory_error.ts";
import { cpuSessions } from "../../../src/bench/compute/cpu_sessions.ts";
import type { Plane } from "../../../src/image/plane.ts";
import type { Backend, BackendId } from "../../../src/runtime/backend.ts";
import { EngineError } from "../../../src/runtime/ort/engine_error.ts";
import { fakeBackend, fakeSession } from "../fake_backend.ts";

const plane: Plane = {
  width: 5,
  height: 4,
  channels: 1,
  data: new Float32Array(20),
};
const sources = { ir: plane, vi: plane };
const models = [{ id: "net", onnx: new Uint8Array([1]) }];

/** Opens backends whose runs are a function, and writes down every session. */
function opener(
  run: () => Promise<Plane>,
  opened: BackendId[] = [],
): (id: BackendId) => Promise<Backend> {
  return (id) =>
    Promise.resolve(fakeBackend(id, () => {
      opened.push(id);
      return Promise.resolve(fakeSession(run));
    }));
}

Deno.test("a session is opened once a backend, however often and however early it is asked for", async () => {
  const opened: BackendId[] = [];
  const sessions = cpuSessions(
    models,
    opener(() => Promise.resolve(plane), opened),
  );
  const [one, two] = await Promise.all([
    sessions.get("wasm", "net"),
    sessions.get("wasm", "net"),
  ]);
  assertEquals(one, two);
  await sessions.get("simd", "net");
  assertEquals(await one.run(sources), plane);
  assertEquals([opened, sessions.full], [["wasm", "simd"], false]);
});

Deno.test("a network that outgrows WebAssembly is named with its size, and the heap is full", async () => {
  const sessions = cpuSessions(
    models,
    opener(() =>
      Promise.reject(
        new EngineError(
          "failed to call OrtRun(). ERROR_CODE: 6, ERROR_MESSAGE: std::bad_alloc",
        ),
      )
    ),
  );
  const session = await sessions.get("wasm", "net");
  await assertRejects(
    () => session.run(sources),
    OutOfMemoryError,
    "Cannot run net on 5x4: it needs more than the 4 GiB",
  );
  assertEquals(sessions.full, true);
});

Deno.test("any other failure is what it was, and leaves the heap usable", async () => {
  const sessions = cpuSessions(
    models,
    opener(() => Promise.reject(new TypeError("odd sides"))),
  );
  const session = await sessions.get("wasm", "net");
  await assertRejects(() => session.run(sources), TypeError, "odd sides");
  assertEquals(sessions.full, false);
  await assertRejects(
    () => sessions.get("wasm", "other"),
    UnknownNameError,
    "other",
  );
});
