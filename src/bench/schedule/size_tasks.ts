import type { Size } from "../../image/same_size.ts";
import type { Graph } from "../../models/onnx/graph.ts";
import type { Cell, ReadyModel, ReadyPair } from "../cell/cell.ts";
import {
  estimateNetwork,
  SCORE_BYTES_A_PIXEL,
  UNKNOWN_NETWORK,
  WORKER_BYTES,
} from "./estimate.ts";
import { PROTOCOLS } from "../../protocol/protocols.ts";
import { BACKENDS } from "../../runtime/backends.ts";
import { planTasks } from "./plan_tasks.ts";
import { taskCosts } from "./task_costs.ts";
import { timeLimit } from "./time_limit.ts";
import type { SizedTask } from "./task_queue.ts";

/** A fuser whose cost is known only with its graph: a guest's is not. */
export interface TodoFuser extends ReadyModel {
  readonly graph?: Graph;
}

/** What is left to compute, and with what. */
export interface Todo {
  readonly cells: readonly Cell[];
  readonly fusers: ReadonlyMap<string, TodoFuser>;
  readonly pairs: ReadonlyMap<{ readonly ir: Size }, ReadyPair>;
}

/** The tasks of what is left, by the cost of each network and the size of each pair. */
export interface SizedTodo {
  readonly cpu: readonly SizedTask[];
  /** Every network is a task of its own. */
  readonly gpu: readonly SizedTask[];
  /** Bytes that whoever has the GPU is estimated to hold; 0 without GPU tasks. */
  readonly gpuBytes: number;
  /** Seconds after which a cell's network counts as one without end. */
  limit(cell: Cell): number;
}

/** Groups cells into tasks and estimates what each takes. */
export function sizeTasks({ cells, fusers, pairs }: Todo): SizedTodo {
  const estimates = new Map(
    [...fusers].map(([id, { graph }]) => [
      id,
      graph === undefined ? UNKNOWN_NETWORK : estimateNetwork(graph),
    ]),
  );
  const costs = taskCosts(estimates, pairs);
  const bytes = (cell: Cell): number => {
    const pixels = costs.pixels(cell);
    return pixels * SCORE_BYTES_A_PIXEL +
      pixelsAtOnce(cell.protocol, pixels) *
        (estimates.get(cell.model)?.bytesAPixel ?? 0);
  };
  // Every worker gets every graph, and the engine keeps a copy of those it has run.
  const idle = WORKER_BYTES + 2 * [...fusers.values()].reduce(
        (sum, { onnx }) => sum + onnx.byteLength,
        0,
      );

  const plan = (gpu: boolean): SizedTask[] =>
    planTasks(
      cells.filter(({ backend }) =>
        (BACKENDS[backend].device === "gpu") === gpu
      ),
      {
        ...costs,
        apart: gpu,
      },
    ).map((task) => ({
      ...task,
      gpu,
      bytes: idle + Math.max(...task.cells.map(bytes)),
    }));

  const gpu = plan(true);
  const isKnown = ({ model, saved }: Cell): boolean =>
    saved !== undefined || fusers.get(model)?.graph !== undefined;
  return {
    limit: (cell) =>
      timeLimit(isKnown(cell) ? costs.networkSeconds(cell) : null),
    cpu: plan(false),
    gpu: inModelOrder(gpu),
    gpuBytes: gpu.reduce((most, { bytes }) => Math.max(most, bytes), 0),
  };
}

/** Pixels that a network sees at once: a window's where its protocol cuts windows. */
function pixelsAtOnce(protocol: string, pixels: number): number {
  const windows = PROTOCOLS.find(({ id }) => id === protocol)
    ?.size.windows;
  return windows === undefined ? pixels : Math.min(pixels, windows.side ** 2);
}

/** One GPU session at a time: all pairs of a model, then the next model. */
function inModelOrder(tasks: readonly SizedTask[]): SizedTask[] {
  const key = ({ cells: [cell] }: SizedTask): string =>
    `${cell!.backend}\t${cell!.model}`;
  return tasks.toSorted((a, b) =>
    key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0
  );
}
