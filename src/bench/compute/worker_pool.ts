import type { CellRecord } from "../../results/record/record.ts";
import type { Cell } from "../cell/cell.ts";
import type { GpuLane } from "../gpu/gpu_lane.ts";
import type { TaskQueue } from "../schedule/task_queue.ts";
import { silenceAlarm } from "../../runtime/guard/silence_alarm.ts";
import { converse } from "./converse.ts";
import { tooLong } from "./too_long.ts";
import { startWorker } from "./start_worker.ts";
import type { WorkerReply, WorkerSetup } from "./worker_messages.ts";

/** Cells of one pair that came to nothing, and why. */
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
  /** Starts a thread that runs `worker.ts`, or plays it. */
  readonly thread?: () => Worker;
  /** Seconds that a worker may take for a cell, waiting for the GPU aside. */
  limit(cell: Cell): number;
  onRecord(record: CellRecord): void | Promise<void>;
  onFailed(task: FailedTask): void;
}

/** The first worker starts alone, until its first record or for so long: several that start at once slow each other down. */
const HEAD_START_MS = 1000;

/**
 * Computes the tasks of a queue on several threads.
 *
 * A worker that takes longer than its cell's limit, or crashes, is ended: the network in its hands has failed on that
 * pair, and the other cells of the task go to a new worker.
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
      for (let { cells } = claim.task; cells.length > 0;) {
        worker ??= await startWorker(setup, signal, options.thread);
        const { usable, left } = await runCells(worker, cells, options, signal);
        if (!usable) end();
        cells = left;
      }
      if (worker === null) queue.leave(lane);
    }
  } finally {
    end();
    queue.leave(lane);
  }
}

/** What became of cells that a worker was given. */
interface Outcome {
  /** Whether it can take others. */
  readonly usable: boolean;
  /** Those that it did not come to. */
  readonly left: readonly Cell[];
}

async function runCells(
  worker: Worker,
  cells: readonly Cell[],
  options: PoolOptions,
  signal: AbortSignal,
): Promise<Outcome> {
  const pending: Promise<void>[] = [];
  const open = new Map(cells.map((cell) => [cell.id, cell]));
  const refused = new AbortController();
  const late = new AbortController();
  const alarm = silenceAlarm((ms) => late.abort(tooLong(ms)));
  const listen = (): void => {
    const [cell] = open.values();
    if (cell !== undefined) alarm.restart(1000 * options.limit(cell));
  };
  let usable = true;
  const heard = (reply: WorkerReply): boolean => {
    switch (reply.kind) {
      case "record": {
        const kept = Promise.resolve(options.onRecord(reply.record));
        pending.push(kept.catch((error) => refused.abort(error)));
        open.delete(reply.record.id);
        listen();
        return false;
      }
      case "gpu":
        alarm.pause();
        answer(worker, reply, options.gpu).finally(listen);
        return false;
      case "failed":
        options.onFailed({ cells: [...open.values()], reason: reply.reason });
        open.clear();
        return true;
      case "done":
        usable = !reply.spent;
        return true;
      case "ready":
      case "ran":
      case "tried":
        return true;
    }
  };
  let lost: string | null;
  listen();
  try {
    const either = AbortSignal.any([signal, refused.signal, late.signal]);
    const crash = await converse(worker, { cells }, either, heard);
    lost = crash === null ? null : `the worker stopped: ${crash}`;
  } catch (error) {
    if (error !== late.signal.reason) throw error;
    lost = error as string;
  } finally {
    alarm.stop();
    await Promise.all(pending);
  }
  refused.signal.throwIfAborted();
  return lost === null
    ? { usable, left: [...open.values()] }
    : { usable: false, left: giveUp([...open.values()], lost, options) };
}

/** Reports the network in hand as failed on this pair, and gives the cells of the others. */
function giveUp(
  open: readonly Cell[],
  reason: string,
  { onFailed }: PoolOptions,
): readonly Cell[] {
  const [first] = open;
  if (first === undefined) return [];
  const { model, backend } = first;
  const inHand = (cell: Cell): boolean =>
    cell.model === model && cell.backend === backend;
  onFailed({
    cells: open.filter(inHand),
    reason: `Cannot run ${model}: ${reason}`,
  });
  return open.filter((cell) => !inHand(cell));
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
