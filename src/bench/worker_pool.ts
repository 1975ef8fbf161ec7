import type { CellRecord } from "../results/record.ts";
import type { Cell } from "./cell.ts";
import type { WorkerReply, WorkerSetup } from "./worker_messages.ts";

/** A pair none of whose cells could be computed, and why. */
export interface FailedTask {
  readonly cells: readonly Cell[];
  readonly reason: string;
}

/** How a pool works. */
export interface PoolOptions {
  /** Workers side by side, at least 1. */
  readonly jobs: number;
  /** Tasks after which a worker is replaced, because what its GPU provider leaks is freed with it. */
  readonly recycleAfter?: number;
  /** Stops the pool; what is finished stays finished. */
  readonly signal?: AbortSignal;
  onRecord(record: CellRecord): void | Promise<void>;
  onFailed(task: FailedTask): void;
}

/**
 * Computes tasks (the cells of one pair each) on several threads.
 *
 * @throws {DOMException} `AbortError` once the signal fires, or whatever `onRecord` throws; the workers are ended first, and
 * every record they gave has been kept.
 */
export async function runPool(
  setup: WorkerSetup,
  tasks: readonly (readonly Cell[])[],
  options: PoolOptions,
): Promise<void> {
  const queue = [...tasks];
  const stop = new AbortController();
  const signal = options.signal === undefined
    ? stop.signal
    : AbortSignal.any([options.signal, stop.signal]);
  const lanes = Array.from(
    { length: Math.min(options.jobs, queue.length) },
    () => runLane(setup, queue, options, signal),
  );
  try {
    await Promise.all(lanes);
  } catch (error) {
    stop.abort(error);
    await Promise.allSettled(lanes);
    throw error;
  }
}

async function runLane(
  setup: WorkerSetup,
  queue: (readonly Cell[])[],
  options: PoolOptions,
  signal: AbortSignal,
): Promise<void> {
  let worker: Worker | null = null;
  let tasksDone = 0;
  const end = (): void => {
    worker?.terminate();
    worker = null;
    tasksDone = 0;
  };
  try {
    for (let task = queue.shift(); task; task = queue.shift()) {
      signal.throwIfAborted();
      worker ??= await startWorker(setup, signal);
      const usable = await runTask(worker, task, options, signal);
      tasksDone++;
      if (!usable || tasksDone >= (options.recycleAfter ?? Infinity)) end();
    }
  } finally {
    end();
  }
}

async function startWorker(
  setup: WorkerSetup,
  signal: AbortSignal,
): Promise<Worker> {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), {
    type: "module",
  });
  let ready = false;
  const crash = await converse(worker, setup, signal, (reply) => {
    ready = reply.kind === "ready";
    return true;
  });
  if (!ready) {
    throw new Error(`Cannot start a worker: ${crash ?? "no answer"}`);
  }
  return worker;
}

/** Gives whether the worker can take another task. */
async function runTask(
  worker: Worker,
  cells: readonly Cell[],
  options: PoolOptions,
  signal: AbortSignal,
): Promise<boolean> {
  const pending: Promise<void>[] = [];
  const refused = new AbortController();
  const either = AbortSignal.any([signal, refused.signal]);
  let usable = true;
  let crash: string | null;
  try {
    crash = await converse(worker, { cells }, either, (reply) => {
      if (reply.kind === "record") {
        const kept = Promise.resolve(options.onRecord(reply.record));
        pending.push(kept.catch((error) => refused.abort(error)));
        return false;
      }
      if (reply.kind === "failed") {
        options.onFailed({ cells, reason: reply.reason });
      }
      if (reply.kind === "done") usable = !reply.spent;
      return true;
    });
  } finally {
    await Promise.all(pending);
  }
  refused.signal.throwIfAborted();
  if (crash !== null) {
    options.onFailed({ cells, reason: `the worker stopped: ${crash}` });
    return false;
  }
  return usable;
}

/** Sends one message and listens until `heard` has had enough; gives the reason if the worker crashed instead. */
function converse(
  worker: Worker,
  message: unknown,
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
