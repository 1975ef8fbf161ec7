import type { GpuAnswer, GpuChannel, GpuReply } from "./gpu_messages.ts";

/** Opens the way to the GPU through a thread of this process. */
export async function openThreadChannel(): Promise<GpuChannel> {
  const worker = new Worker(new URL("./gpu_worker.ts", import.meta.url), {
    type: "module",
  });
  const heard = (): Promise<GpuReply> =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<GpuReply>) => resolve(data);
      worker.onerror = (event) => {
        event.preventDefault();
        reject(new Error(`its thread stopped: ${event.message}`));
      };
    });
  await heard();
  return {
    ask(request): Promise<GpuAnswer> {
      const answer = heard();
      worker.postMessage(request);
      return answer as Promise<GpuAnswer>;
    },
    close(): Promise<void> {
      worker.terminate();
      return Promise.resolve();
    },
  };
}
