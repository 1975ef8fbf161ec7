/** A step of a recipe on one thread and on two, by the wall clock. */
import { loadRecipe } from "../../src/train/recipe/load_recipe.ts";
import type { Recipe } from "../../src/train/recipe/recipe_schema.ts";
import type {
  Contest,
  Contestant,
  ContestPlan,
} from "../measure/contestant.ts";
import { timed } from "../measure/timed.ts";
import { ourRecipe } from "./our_recipe.ts";
import { contestPatches } from "./recipe_contest.ts";
import { BATCH, startParameters } from "./student_batch.ts";

/** The job: the student's own recipe at the paper's batch. */
export function threadsContest(): ContestPlan {
  const { count, side } = BATCH;
  return {
    job: `step of fusebench-student, ${count} × ${side}²`,
    open: openContest,
  };
}

async function openContest(): Promise<Contest> {
  using opened = new DisposableStack();
  const loaded = await loadRecipe("fusebench-student");
  const { count, side } = BATCH;
  const recipe: Recipe = {
    ...loaded,
    data: { ...loaded.data, side, count },
    batch: count,
  };
  const patches = await contestPatches(recipe);
  const contestants: Contestant[] = [];
  for (const jobs of [1, 2]) {
    const ours = opened.use(
      await ourRecipe({
        recipe,
        patches,
        features: null,
        teacher: null,
        start: startParameters(),
        jobs,
      }),
    );
    contestants.push({
      side: "ours",
      name: jobs === 1 ? "1 thread" : `${jobs} threads`,
      run: (times) => timed(times, () => ours.step()),
    });
  }
  const rest = opened.move();
  return {
    contestants,
    absences: [],
    notes: [],
    [Symbol.asyncDispose]: () => Promise.resolve(rest.dispose()),
  };
}
