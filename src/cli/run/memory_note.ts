import type { RunMemory } from "../../bench/compute/compute_todo.ts";
import { gigabytes } from "../../bench/schedule/memory_budget.ts";

/** What a run held, as a line for people. */
export function memoryNote({ peak, budget, workers }: RunMemory): string {
  const meant = budget === null ? "" : ` (budget ${gigabytes(budget)})`;
  const who = workers === 1 ? "1 worker" : `${workers} workers`;
  return `peak memory ${gigabytes(peak)}${meant}, ${who}`;
}
