import type { Cell } from "../cell/cell.ts";
import { runOf } from "./run_of.ts";

/** The cells one worker takes at a time, and about how long they take it. */
export interface Task {
  readonly cells: readonly Cell[];
  /** Estimated seconds on one thread. */
  readonly seconds: number;
}

/** What tasks are planned by. */
export interface TaskCosts {
  /** Estimated seconds of running a cell's network once. */
  networkSeconds(cell: Cell): number;
  /** Estimated seconds of scoring one cell. */
  scoreSeconds(cell: Cell): number;
  /** Whether every network of every backend is a task of its own, light or heavy. */
  readonly apart?: boolean;
}

/** A network run beyond this is a task of its own, so that threads share the work evenly. */
const HEAVY_SECONDS = 1;

/**
 * Groups cells into tasks, cheapest first, so that most of a table is there long before the heaviest networks are.
 *
 * The cells of a pair whose networks are light share one task (its pictures are decoded once); a heavy network is a task
 * for each pair.
 */
export function planTasks(
  cells: readonly Cell[],
  { networkSeconds, scoreSeconds, apart = false }: TaskCosts,
): Task[] {
  const groups = Map.groupBy(cells, (cell) => {
    const pair = `${cell.pair.dataset}/${cell.pair.id}`;
    return !apart && networkSeconds(cell) < HEAVY_SECONDS
      ? pair
      : `${pair}\t${cell.model}\t${apart ? cell.backend : ""}`;
  });
  const tasks = [...groups].map(([key, group]) => {
    const networks = new Map(group.map((cell) => [runOf(cell), cell]));
    const running = [...networks.values()].map(networkSeconds);
    const scoring = group.map(scoreSeconds);
    return { key, cells: group, seconds: sum(running) + sum(scoring) };
  });
  return tasks.sort((a, b) =>
    a.seconds - b.seconds || (a.key < b.key ? -1 : 1)
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
