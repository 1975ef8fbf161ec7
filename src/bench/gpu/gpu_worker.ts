/** Serves the GPU from a thread of the program's own process: for where no other process may be started. */
import type { GpuReply, GpuRequest } from "./gpu_messages.ts";
import { gpuServer } from "./gpu_server.ts";

declare const self: DedicatedWorkerGlobalScope;

// With a location of the file scheme the WebGPU build of ONNX Runtime resolves its own address against the origin "null"
// and fails; without one it takes the address as it is, as on the main thread. The engine is loaded after this line.
Reflect.deleteProperty(globalThis, "location");

const send = (reply: GpuReply): void => self.postMessage(reply);
const server = gpuServer();

self.onmessage = async ({ data }: MessageEvent<GpuRequest>): Promise<void> => {
  const answer = await server.answer(data);
  // The process is the program's own: what it holds is counted there.
  send({ ...answer, rss: 0 });
};
send({ kind: "ready", pid: Deno.pid, version: Deno.version.deno });
