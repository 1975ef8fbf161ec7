/**
 * Threads that run `worker.ts` and are taken up again by the next run of a test file: each costs half a second to start.
 *
 * A thread is kept when a run ends it at rest; one that is ended at work, has crashed or is spent goes for good. What a
 * run sets up takes the place of what the run before did.
 */
import type {
  WorkerMessage,
  WorkerReply,
} from "../../src/bench/compute/worker_messages.ts";

const WORKER = new URL("../../src/bench/compute/worker.ts", import.meta.url);

const kept: KeptThread[] = [];
Deno.test.afterAll(() => {
  for (const thread of kept.splice(0)) thread.end();
});

/** A thread for a run, as `ComputeOptions.thread` has it. */
export function keptThread(): Worker {
  return kept.pop() ?? new KeptThread();
}

class KeptThread extends Worker {
  #atRest = true;
  #usable = true;

  constructor() {
    super(WORKER, { type: "module" });
    this.addEventListener("message", ({ data }: MessageEvent<WorkerReply>) => {
      if (["ready", "done", "failed", "tried"].includes(data.kind)) {
        this.#atRest = true;
      }
      if (data.kind === "done" && data.spent) this.#usable = false;
    });
    this.addEventListener("error", () => this.#usable = false);
  }

  override postMessage(message: WorkerMessage): void {
    if (!("gpuCall" in message)) this.#atRest = false;
    super.postMessage(message);
  }

  override terminate(): void {
    if (!this.#atRest || !this.#usable) this.end();
    else if (!kept.includes(this)) kept.push(this);
  }

  end(): void {
    super.terminate();
  }
}
