import type { Plan, PlannedCell } from "./plan.ts";

/** Which of how many parts, counted from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/**
 * The tasks of one shard of a plan, in the plan's order; none where there are more shards than tasks.
 *
 * Tasks are dealt longest first, each to the shard that has least to do, so the longest shard is at most one task longer
 * than the mean. A function of the plan and the two numbers alone: the shards are disjoint, and together they are the plan.
 *
 * @throws {RangeError} if the numbers are not whole, or the index is not in 1..count.
 */
export function shardOf(
  { tasks }: Pick<Plan, "tasks">,
  { index, count }: Shard,
): PlannedCell[][] {
  if (
    !Number.isInteger(index) || !Number.isInteger(count) || index < 1 ||
    index > count
  ) {
    throw new RangeError(
      `Cannot take shard ${index} of ${count}: the first is 1, the last ${count}`,
    );
  }
  const seconds = tasks.map((cells) =>
    cells.reduce((total, cell) => total + cell[6], 0)
  );
  const longestFirst = [...tasks.keys()].sort((a, b) =>
    seconds[b]! - seconds[a]! || (tasks[a]![0]![0] < tasks[b]![0]![0] ? -1 : 1)
  );
  const shards = Array.from(
    { length: Math.min(count, tasks.length) },
    () => ({ seconds: 0, tasks: new Set<number>() }),
  );
  for (const task of longestFirst) {
    const shard = shards.reduce((least, one) =>
      one.seconds < least.seconds ||
        one.seconds === least.seconds && one.tasks.size < least.tasks.size
        ? one
        : least
    );
    shard.seconds += seconds[task]!;
    shard.tasks.add(task);
  }
  const mine = shards[index - 1]?.tasks;
  return tasks.filter((_, task) => mine?.has(task));
}
