import type { CellRecord } from "../../results/record/record.ts";
import type { Cell } from "../cell/cell.ts";
import type { GpuLane } from "../gpu/gpu_lane.ts";
import type { SizedTask, TaskQueue } from "../schedule/task_queue.ts";
import { converse } from "./converse.ts";
import type { WorkerReply, WorkerSetup } from "./worker_messages.ts";

/** A pair none of whose cells could be computed, and why. */
export interface FailedTask {
  readonly cells: readonly Cell[];
  readonly reason: string;
}

/** How a pool works. */
export interface PoolOptions {
  /** Workers side by side at most, at least 1; the queue may allow fewer at a time. */
  readonly lanes: number;
  /** Where runs on the GPU go. */
  readonly gpu: Pick<GpuLane, "run">;
  /** Stops the pool; what is finished stays finished. */
  readonly signal?: AbortSignal;
  onRecord(record: CellRecord): void | Promise<void>;
  onFailed(task: FailedTask): void;
}

/** The first worker starts alone, until its first record or for so long: several that start at once slow each other down. */
const HEAD_START_MS = 1000;

/**
 * Computes the tasks of a queue on several threads.
 *
 * @throws {DOMException} `AbortError` once the signal fires, or whatever `onRecord` throws; the workers are ended first, and
 * every record they gave has been kept.
 */
export async function runPool(
  setup: WorkerSetup,
  queue: TaskQueue,
  options: PoolOptions,
): Promise<void> {
  const stop = new AbortController();
  const signal = options.signal === undefined
    ? stop.signal
    : AbortSignal.any([options.signal, stop.signal]);
  const { promise: firstRecord, resolve: begun } = Promise.withResolvers<
    void
  >();
  const timer = setTimeout(begun, HEAD_START_MS);
  const seen: PoolOptions = {
    ...options,
    onRecord(record): void | Promise<void> {
      begun();
      return options.onRecord(record);
    },
  };
  const lanes = Array.from(
    { length: options.lanes },
    async (_, lane): Promise<void> => {
      if (lane > 0) await firstRecord;
      await runLane(lane, setup, queue, seen, signal);
      begun();
    },
  );
  try {
    await Promise.all(lanes);
  } catch (error) {
    stop.abort(error);
    begun();
    await Promise.allSettled(lanes);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

async function runLane(
  lane: number,
  setup: WorkerSetup,
  queue: TaskQueue,
  options: PoolOptions,
  signal: AbortSignal,
): Promise<void> {
  let worker: Worker | null = null;
  const end = (): void => {
    worker?.terminate();
    worker = null;
  };
  try {
    for (;;) {
      const claim = await queue.take(lane, { signal, beforeWaiting: end });
      if (claim === null) return;
      if (claim.fresh) end();
      worker ??= await startWorker(setup, signal);
      if (!await runTask(worker, claim.task, options, signal)) {
        end();
        queue.leave(lane);
      }
    }
  } finally {
    end();
    queue.leave(lane);
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
  const crash = await converse(worker, setup, signal, (reply: WorkerReply) => {
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
  { cells }: SizedTask,
  options: PoolOptions,
  signal: AbortSignal,
): Promise<boolean> {
  const pending: Promise<void>[] = [];
  const refused = new AbortController();
  const either = AbortSignal.any([signal, refused.signal]);
  let usable = true;
  let crash: string | null;
  const heard = (reply: WorkerReply): boolean => {
    switch (reply.kind) {
      case "record": {
        const kept = Promise.resolve(options.onRecord(reply.record));
        pending.push(kept.catch((error) => refused.abort(error)));
        return false;
      }
      case "gpu":
        answer(worker, reply, options.gpu);
        return false;
      case "failed":
        options.onFailed({ cells, reason: reply.reason });
        return true;
      case "done":
        usable = !reply.spent;
        return true;
      case "ready":
        return true;
    }
  };
  try {
    crash = await converse(worker, { cells }, either, heard);
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

async function answer(
  worker: Worker,
  { gpuCall, backend, model, sources }: WorkerReply & { kind: "gpu" },
  gpu: Pick<GpuLane, "run">,
): Promise<void> {
  try {
    const plane = await gpu.run(backend, model, sources);
    worker.postMessage({ gpuCall, plane });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    worker.postMessage({ gpuCall, reason });
  }
}
