/** A step of a recipe on one thread and on two. */
import { loadRecipe } from "../../src/train/recipe/load_recipe.ts";
import type { Recipe } from "../../src/train/recipe/recipe_schema.ts";
import { converse } from "../python/converse.ts";
import { findPython } from "../python/find_python.ts";
import { ourRecipe } from "./our_recipe.ts";
import { contestPatches } from "./recipe_contest.ts";
import { BATCH, startParameters } from "./student_batch.ts";

/** What a step took on so many threads. */
export interface ThreadedStep {
  readonly jobs: number;
  /** Milliseconds of the shortest step by the wall clock. */
  readonly shortest: number;
  /**
   * Milliseconds of processor time that follow one another in a step, mean over the steps: of the caller's thread, and of that
   * worker which took most; null where no Python can look. As long as a step would take if each thread had a core of its own.
   */
  readonly longest: number | null;
}

/** What is measured. */
export const THREADED_JOB =
  `fusebench-student, ${BATCH.count} × ${BATCH.side}²`;

const WARM = 8;
type Times = Readonly<Record<string, number>>;

/** Measures the student's own recipe at the paper's batch. */
export async function measureThreads(
  steps: number,
  python: string | undefined,
): Promise<ThreadedStep[]> {
  const loaded = await loadRecipe("fusebench-student");
  const { count, side } = BATCH;
  const recipe: Recipe = {
    ...loaded,
    data: { ...loaded.data, side, count },
    batch: count,
  };
  const patches = await contestPatches(recipe);
  const found = await findPython(python, []);
  await using opened = new AsyncDisposableStack();
  const watch = found.path === null
    ? null
    : opened.use(converse(found.path, "thread_times.py"));
  const look = async (): Promise<Times | null> =>
    watch && await watch.ask({}) as Times;
  const results: ThreadedStep[] = [];
  for (const jobs of [1, 2]) {
    using ours = await ourRecipe({
      recipe,
      patches,
      features: null,
      teacher: null,
      start: startParameters(),
      jobs,
    });
    for (let step = 0; step < WARM; step++) await ours.step();
    const before = await look();
    let shortest = Infinity;
    for (let step = 0; step < steps; step++) {
      const began = performance.now();
      await ours.step();
      shortest = Math.min(shortest, performance.now() - began);
    }
    const after = await look();
    const longest = before && after && inARow(before, after, jobs) / steps;
    results.push({ jobs, shortest, longest });
  }
  return results;
}

/** The caller's thread has the number of the process. */
function inARow(before: Times, after: Times, jobs: number): number {
  const spent = Object.entries(after).map(([thread, time]) =>
    [thread, time - (before[thread] ?? 0)] as const
  );
  const own = spent.find(([thread]) => thread === String(Deno.pid))?.[1] ?? 0;
  const others = spent.filter(([thread]) => thread !== String(Deno.pid))
    .map(([, time]) => time);
  return jobs === 1 ? own : own + Math.max(...others);
}
