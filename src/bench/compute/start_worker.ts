import { converse } from "./converse.ts";
import type { WorkerReply, WorkerSetup } from "./worker_messages.ts";

/**
 * Starts a worker and waits until it is ready for tasks.
 *
 * @param thread starts a thread that runs `worker.ts`
 * @throws {Error} if it crashes at once.
 */
export async function startWorker(
  setup: WorkerSetup,
  signal: AbortSignal,
  thread: () => Worker = () =>
    new Worker(new URL("./worker.ts", import.meta.url), { type: "module" }),
): Promise<Worker> {
  const worker = thread();
  let ready = false;
  const crash = await converse(worker, setup, signal, (reply: WorkerReply) => {
    ready = reply.kind === "ready";
    return true;
  });
  if (!ready) {
    throw new Error(`Cannot start a worker: ${crash ?? "no answer"}`);
  }
  return worker;
}
