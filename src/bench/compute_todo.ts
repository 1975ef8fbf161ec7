import type { Pair } from "../datasets/dataset.ts";
import type { Graph } from "../models/onnx/graph.ts";
import type { CellRecord } from "../results/record.ts";
import type { Cell, ReadyModel, ReadyPair } from "./cell.ts";
import { networkSecondsAPixel, SCORE_SECONDS_A_PIXEL } from "./estimate.ts";
import { planTasks, type Task } from "./plan_tasks.ts";
import type { RunOptions } from "./run_suite.ts";
import { type FailedTask, runPool } from "./worker_pool.ts";

/** A fuser whose cost is known only with its graph: a guest's is not. */
export interface Fuser extends ReadyModel {
  readonly graph?: Graph;
}

/** What is left to compute, and with what. */
export interface Todo {
  readonly cells: readonly Cell[];
  readonly fusers: ReadonlyMap<string, Fuser>;
  readonly pairs: ReadonlyMap<Pair, ReadyPair>;
}

/** Sessions of networks beyond this are not kept: what they hold adds up to more than a worker's memory. */
const HEAVY_SECONDS_A_PIXEL = 5e-7;

/** GPU tasks before their worker is replaced: the provider keeps about 2 MB a run. */
const GPU_TASKS_A_WORKER = 100;

/**
 * Computes cells in workers, those of the CPU first, and keeps each as it finishes.
 *
 * @param finished where records go, by identity
 * @returns the pairs that could not be read, sorted by name
 * @throws {DOMException} `AbortError` when stopped; finished cells are kept.
 */
export async function computeTodo(
  todo: Todo,
  finished: Map<string, CellRecord>,
  options: Pick<
    RunOptions,
    "bytes" | "jobs" | "signal" | "onProgress" | "onEstimate" | "cells"
  >,
): Promise<FailedTask[]> {
  const { bytes, jobs, signal, onProgress, cells: cache } = options;
  const total = todo.cells.length;
  const costs = new Map(
    [...todo.fusers].map(([id, { graph }]) => [
      id,
      graph === undefined ? null : networkSecondsAPixel(graph),
    ]),
  );
  const cpu = plan(todo, costs, "wasm");
  const gpu = inModelOrder(plan(todo, costs, "webgpu"));
  const setup = {
    ...bytes,
    models: [...todo.fusers.values()].map((
      { id, weights, onnx, onnxSha256 },
    ) => ({ id, weights, onnx, onnxSha256 })),
    heavy: [...costs].filter(([, cost]) =>
      cost === null || cost > HEAVY_SECONDS_A_PIXEL
    ).map(([id]) => id),
  };
  if (total > 0) {
    options.onEstimate?.(
      sumSeconds(cpu) / Math.min(jobs, Math.max(cpu.length, 1)) +
        sumSeconds(gpu),
    );
    onProgress?.("computing", 0, total, "");
  }
  const failed: FailedTask[] = [];
  let done = 0;
  const shared = {
    ...(signal === undefined ? {} : { signal }),
    async onRecord(record: CellRecord): Promise<void> {
      finished.set(record.id, record);
      onProgress?.(
        "computing",
        ++done,
        total,
        `${record.dataset}/${record.pair} ${record.model}`,
      );
      await cache.put(record);
    },
    onFailed(task: FailedTask): void {
      failed.push(task);
    },
  };
  await runPool(setup, cpu.map(({ cells }) => cells), { ...shared, jobs });
  await runPool(setup, gpu.map(({ cells }) => cells), {
    ...shared,
    jobs: 1,
    recycleAfter: GPU_TASKS_A_WORKER,
  });
  return failed.sort((a, b) => nameOf(a) < nameOf(b) ? -1 : 1);
}

/** Tasks by the cost of each network and the size of each pair. On WebGPU every network is a task of its own. */
function plan(
  { cells, pairs }: Todo,
  costs: ReadonlyMap<string, number | null>,
  backend: Cell["backend"],
): Task[] {
  const pixels = new Map(
    [...pairs].map(([{ ir }, ready]) => [ready, ir.width * ir.height]),
  );
  const sizeOf = (cell: Cell): number => pixels.get(cell.pair) ?? 0;
  const mine = cells.filter((cell) => cell.backend === backend);
  return planTasks(mine, {
    networkSeconds: (cell) => (costs.get(cell.model) ?? 0) * sizeOf(cell),
    scoreSeconds: (cell) => SCORE_SECONDS_A_PIXEL * sizeOf(cell),
    apart: backend === "webgpu",
  });
}

/** One WebGPU session at a time: all pairs of a model, then the next model. */
function inModelOrder(tasks: readonly Task[]): Task[] {
  return tasks.toSorted((a, b) => {
    const [one, other] = [a.cells[0]!.model, b.cells[0]!.model];
    return one < other ? -1 : one > other ? 1 : 0;
  });
}

function nameOf({ cells }: FailedTask): string {
  const { pair, model } = cells[0]!;
  return `${pair.dataset}/${pair.id}\t${model}`;
}

function sumSeconds(tasks: readonly Task[]): number {
  return tasks.reduce((total, { seconds }) => total + seconds, 0);
}
