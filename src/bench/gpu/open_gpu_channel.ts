import type { GpuChannel } from "./gpu_messages.ts";
import type { GpuProgram } from "./process_channel.ts";
import { openThreadChannel } from "./thread_channel.ts";

/**
 * What opens the way to the GPU: a process of its own, so that a driver that crashes breaks nothing else; where the first
 * cannot be started, threads of this process.
 *
 * @param program null where only a thread is wanted
 * @param onNote called once with why there is no process
 */
export function gpuChannelOpener(
  program: GpuProgram | null,
  onNote: (note: string) => void,
): () => Promise<GpuChannel> {
  let way: "untried" | "process" | "thread" = program === null
    ? "thread"
    : "untried";
  return async () => {
    if (program === null || way === "thread") return await openThreadChannel();
    try {
      const { openProcessChannel } = await import("./process_channel.ts");
      const channel = await openProcessChannel(program);
      way = "process";
      return channel;
    } catch (error) {
      if (way === "process") throw error;
      way = "thread";
      onNote(
        `the GPU is used from a thread, where a crash of its driver ends the run: ${
          error instanceof Error ? error.message : error
        }`,
      );
      return await openThreadChannel();
    }
  };
}
