/** Whoever has the GPU: one session at a time, and nothing that goes wrong is more than an answer. */
import { assertEquals } from "@std/assert";
import { gpuServer } from "../../../src/bench/gpu/gpu_server.ts";
import type { GpuRequest } from "../../../src/bench/gpu/gpu_messages.ts";
import type { Backend, BackendId } from "../../../src/runtime/backend.ts";
import { fakeBackend, fakeSession } from "../fake_backend.ts";
import { countingSources } from "./planes.ts";

/** Backends that write down what is opened, run and disposed. */
function tracedBackends(trace: string[]): (id: BackendId) => Promise<Backend> {
  return (id) => {
    trace.push(`backend ${id}`);
    return Promise.resolve(fakeBackend(id, ([name]) => {
      if (name === 9) return Promise.reject(new Error("no such operator"));
      trace.push(`open ${id} ${name}`);
      return Promise.resolve(
        fakeSession(
          ({ vi }) => Promise.resolve(vi),
          () => trace.push(`dispose ${id} ${name}`),
        ),
      );
    }));
  };
}

const request = (
  model: string,
  onnx: number | null,
  backend: BackendId = "webgpu",
): GpuRequest => ({
  call: 4,
  backend,
  model,
  onnx: onnx === null ? null : new Uint8Array([onnx]),
  sources: countingSources(),
});

Deno.test("server: the open session is kept as long as the network and the backend stay the same", async () => {
  const trace: string[] = [];
  const server = gpuServer(tracedBackends(trace));
  const answer = await server.answer(request("a", 1));
  assertEquals(
    answer.kind === "fused" && [answer.call, answer.plane],
    [4, countingSources().vi],
  );
  await server.answer(request("a", null));
  await server.answer(request("a", null, "wgsl"));
  await server.answer(request("b", 2));
  assertEquals(trace, [
    ...["backend webgpu", "open webgpu 1"],
    ...["dispose webgpu 1", "backend wgsl", "open wgsl 1"],
    ...["dispose wgsl 1", "open webgpu 2"],
  ]);
});

Deno.test("server: a network that cannot be opened, or was never sent, is refused with the reason, and the next goes on", async () => {
  const trace: string[] = [];
  const server = gpuServer(tracedBackends(trace));
  const reasonOf = async (asked: GpuRequest): Promise<string> => {
    const answer = await server.answer(asked);
    return answer.kind === "refused" ? answer.reason : answer.kind;
  };
  assertEquals(await reasonOf(request("bad", 9)), "no such operator");
  assertEquals(
    await reasonOf(request("never", null)),
    'Cannot run "never": its graph was never sent',
  );
  assertEquals(await reasonOf(request("a", 1)), "fused");
});
