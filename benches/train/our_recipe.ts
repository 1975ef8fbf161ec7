/** Steps of a whole recipe, by the road that `deno task train` takes. */
import type { FeatureSource } from "../../src/train/features/feature_source.ts";
import type { PatchSet } from "../../src/train/data/patch_set.ts";
import type { Recipe } from "../../src/train/recipe/recipe_schema.ts";
import { newAdamState } from "../../src/train/run/adam.ts";
import { History } from "../../src/train/run/history.ts";
import { openEvaluator } from "../../src/train/run/open_evaluator.ts";
import {
  type TrainingParts,
  trainSteps,
} from "../../src/train/run/train_steps.ts";

/** What is trained on. */
export interface OurRecipeOptions {
  readonly recipe: Recipe;
  /** As many as a batch takes, so that every step takes all. */
  readonly patches: PatchSet;
  readonly features: FeatureSource | null;
  readonly teacher: TrainingParts["teacher"];
  /** Copied. */
  readonly start: readonly Float32Array[];
  readonly jobs: number;
}

/** A training that is made step by step. */
export interface OurRecipe extends Disposable {
  step(): Promise<void>;
  /** The mean loss of the last ten steps; NaN before the tenth. */
  loss(): number;
}

/** Opens it; steps never end. */
export async function ourRecipe(
  { recipe, patches, features, teacher, start, jobs }: OurRecipeOptions,
): Promise<OurRecipe> {
  const evaluator = await openEvaluator(recipe, features, jobs);
  const parameters = start.map((values) => values.slice());
  const endless = { ...recipe, steps: Number.MAX_SAFE_INTEGER };
  let loss = NaN;
  const steps = trainSteps(
    { recipe: endless, seed: 1, patches, evaluator, teacher },
    {
      step: 0,
      parameters,
      adam: newAdamState(parameters),
      history: new History(),
      losses: [],
    },
  );
  return {
    async step(): Promise<void> {
      const { value } = await steps.next();
      loss = value?.losses.at(-1)?.total ?? NaN;
    },
    loss: () => loss,
    [Symbol.dispose]: () => evaluator[Symbol.dispose](),
  };
}
