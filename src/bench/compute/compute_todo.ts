import { pruneKeptImages } from "./prune_kept_images.ts";
import type { CellRecord } from "../../results/record/record.ts";
import { gigabytes, memoryBudget } from "../schedule/memory_budget.ts";
import { openGpuLane } from "../gpu/gpu_lane.ts";
import { gpuChannelOpener } from "../gpu/open_gpu_channel.ts";
import { memoryMeter } from "../schedule/memory_meter.ts";
import { orderTasks } from "../schedule/order_tasks.ts";
import { sizeTasks, type Todo } from "../schedule/size_tasks.ts";
import { type SizedTask, TaskQueue } from "../schedule/task_queue.ts";
import type { CellCache } from "../cell/cell_cache.ts";
import type { GpuProgram } from "../gpu/process_channel.ts";
import type { WorkerSetup } from "./worker_messages.ts";
import { type FailedTask, runPool } from "./worker_pool.ts";

/** The memory of a run, in bytes. It is no part of any result. */
export interface RunMemory {
  /** The most that its processes held. */
  readonly peak: number;
  /** What they were meant to hold at most; null where the machine does not tell what it has. */
  readonly budget: number | null;
  /** Workers that were busy side by side at most. */
  readonly workers: number;
}

/** What came of computing. */
export interface Computed {
  /** Cells that came to nothing, because their pair could not be read or their network did not end, sorted by name. */
  readonly failed: readonly FailedTask[];
  /** Null where nothing was left to compute. */
  readonly memory: RunMemory | null;
}

/** How a run computes. */
export interface ComputeOptions {
  /** Finished cells, written while running. */
  readonly cells: CellCache;
  /** How workers reach the bytes of pairs. */
  readonly bytes: Pick<WorkerSetup, "cacheDir" | "mirror">;
  /** Where fused pictures are kept, so that another metric needs no network; nowhere unless told. */
  readonly images?: string;
  /**
   * Worker threads, fewer where memory is short, one more where there is a GPU to wait for; unless told one a core, or as
   * many as the work is worth.
   */
  readonly jobs?: number;
  /** Bytes that the workers may hold together; most of what the machine has free unless told. */
  readonly memory?: number;
  /**
   * Seconds that a network may take for a pair; unless told many times what it is estimated to take, or two minutes where
   * it cannot be estimated.
   */
  readonly timeLimit?: number;
  /** Starts a worker's thread, or plays it; that of suites unless told. */
  readonly thread?: () => Worker;
  /** What serves the GPU in a process of its own; a thread of this one does unless told. */
  readonly gpu?: GpuProgram;
  readonly signal?: AbortSignal;
  /** Called before computing with about how many seconds it will take. */
  onEstimate?(seconds: number): void;
  /** Called with what its user should know about how the run goes. */
  onNote?(note: string): void;
  /** Called with the phase (`fetching`, `computing`) and how far it is. */
  onProgress?(phase: string, done: number, total: number, note: string): void;
}

/** What kept pictures may take on disk; the oldest go first. */
const IMAGE_BYTES = 2e9;

/** Less work than this is not worth one more worker: starting one takes about as long, and slows the others down. */
const WORKER_SECONDS = 1;

/**
 * Computes cells in workers and keeps each as it finishes.
 *
 * @param finished where records go, by identity
 * @throws {DOMException} `AbortError` when stopped; finished cells are kept.
 */
export async function computeTodo(
  todo: Todo,
  finished: { set(id: string, record: CellRecord): unknown },
  options: ComputeOptions,
): Promise<Computed> {
  const { bytes, images = null, signal, onProgress, cells: cache } = options;
  const total = todo.cells.length;
  if (total === 0) return { failed: [], memory: null };
  const { cpu, gpu, gpuBytes, limit } = sizeTasks(todo);
  const jobs = options.jobs ?? Math.min(
    navigator.hardwareConcurrency,
    Math.ceil(sumSeconds([...cpu, ...gpu]) / WORKER_SECONDS) || 1,
  );
  // One more where there is a GPU: while a worker waits for it, another is at work.
  const lanes = Math.min(
    jobs + (gpu.length > 0 ? 1 : 0),
    cpu.length + gpu.length,
  );
  const before = Deno.memoryUsage().rss;
  const free = options.memory ?? memoryBudget();
  const budget = free === null ? Infinity : free - gpuBytes;
  announceLarge([...cpu, ...gpu], budget, options);
  options.onEstimate?.(Math.max(
    sumSeconds([...cpu, ...gpu]) / lanes,
    sumSeconds(gpu) / 2,
  ));
  onProgress?.("computing", 0, total, "");

  const failed: FailedTask[] = [];
  let done = 0;
  const queue = new TaskQueue([...orderTasks(cpu, lanes), ...gpu], budget);
  await using gpuLane = openGpuLane({
    open: gpuChannelOpener(
      options.gpu ?? null,
      (note) => options.onNote?.(note),
    ),
    onnx: (model) => todo.fusers.get(model)!.onnx,
  });
  const meter = memoryMeter(() => gpuLane.rss);
  const models = [...todo.fusers.values()].map((
    { id, weights, onnx, onnxSha256 },
  ) => ({ id, weights, onnx, onnxSha256 }));
  await runPool({ ...bytes, images, models }, queue, {
    lanes,
    gpu: gpuLane,
    limit: (cell) => options.timeLimit ?? limit(cell),
    ...(signal === undefined ? {} : { signal }),
    ...(options.thread === undefined ? {} : { thread: options.thread }),
    async onRecord(record): Promise<void> {
      meter.look();
      finished.set(record.id, record);
      onProgress?.(
        "computing",
        ++done,
        total,
        `${record.dataset}/${record.pair} ${record.model}`,
      );
      await cache.put(record);
    },
    onFailed(task): void {
      failed.push(task);
    },
  });
  if (images !== null) await pruneKeptImages(images, IMAGE_BYTES);
  return {
    failed: failed.sort((a, b) => nameOf(a) < nameOf(b) ? -1 : 1),
    memory: {
      peak: meter.peak,
      budget: free === null ? null : before + free,
      workers: queue.most,
    },
  };
}

function announceLarge(
  tasks: readonly SizedTask[],
  budget: number,
  { onNote }: Pick<ComputeOptions, "onNote">,
): void {
  const large = tasks.filter(({ bytes }) => bytes > budget);
  if (large.length === 0) return;
  const most = Math.max(...large.map(({ bytes }) => bytes));
  onNote?.(
    `memory is short: ${large.length} of ${tasks.length} tasks may need up to ${
      gigabytes(most)
    } where ${
      gigabytes(Math.max(budget, 0))
    } can be had; each of them runs alone`,
  );
}

function nameOf({ cells }: FailedTask): string {
  const { pair, model } = cells[0]!;
  return `${pair.dataset}/${pair.id}\t${model}`;
}

function sumSeconds(tasks: readonly SizedTask[]): number {
  return tasks.reduce((total, { seconds }) => total + seconds, 0);
}
