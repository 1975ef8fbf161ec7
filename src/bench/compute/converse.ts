import type { WorkerMessage, WorkerReply } from "./worker_messages.ts";

/**
 * Sends a worker one message and listens until `heard` has had enough; gives the reason if the worker crashed instead.
 *
 * @throws the reason of the signal once it fires; the worker is ended first.
 */
export function converse(
  worker: Worker,
  message: WorkerMessage,
  signal: AbortSignal,
  heard: (reply: WorkerReply) => boolean,
): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const listening = new AbortController();
    const settle = (action: () => void): void => {
      listening.abort();
      action();
    };
    worker.addEventListener("message", (event: MessageEvent<WorkerReply>) => {
      if (heard(event.data)) settle(() => resolve(null));
    }, { signal: listening.signal });
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      settle(() => resolve(event.message));
    }, { signal: listening.signal });
    signal.addEventListener("abort", () => {
      settle(() => {
        worker.terminate();
        reject(signal.reason);
      });
    }, { signal: listening.signal });
    worker.postMessage(message);
  });
}
