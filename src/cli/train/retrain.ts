import type { TrainedEntry } from "../../models/trained/trained_entry.ts";
import { loadRecipe } from "../../train/recipe/load_recipe.ts";
import { recipeDigest } from "../../train/recipe/recipe_digest.ts";
import type { Environment } from "../run/environment.ts";
import { trainModel } from "./train_model.ts";

/** What retraining a pinned network found. */
export interface Retrained {
  readonly id: string;
  /** Null where every byte is the pinned one; else what differs, in words. */
  readonly difference: string | null;
}

/** How. */
export interface RetrainOptions {
  readonly environment: Environment;
  readonly jobs: number;
  readonly quiet: boolean;
  readonly signal: AbortSignal;
}

/**
 * Trains a network of `trained.json` anew, by its recipe, seed and data, and compares its weights with the pinned ones.
 *
 * @throws {UnobtainableError} if its data cannot be had. @throws {UnknownNameError} if its recipe is gone.
 */
export async function retrain(
  { id, trained }: TrainedEntry,
  options: RetrainOptions,
): Promise<Retrained> {
  const recipe = await loadRecipe(trained.recipe.id);
  if (await recipeDigest(recipe) !== trained.recipe.sha256) {
    return {
      id,
      difference:
        `the recipe ${recipe.id} is another than the one it was trained by`,
    };
  }
  const { trained: { shelf }, model: { entry } } = await trainModel({
    ...options,
    recipe,
    seed: trained.seed,
    vgg19: null,
    onKept: () => {},
  });
  await shelf.remove();
  return { id, difference: differenceOf(trained, entry) };
}

function differenceOf(
  pinned: TrainedEntry["trained"],
  now: Pick<TrainedEntry["trained"], "data" | "weights">,
): string | null {
  if (now.data.sha256 !== pinned.data.sha256) {
    return "the patches are others than it was trained on";
  }
  return now.weights === pinned.weights
    ? null
    : "the weights are others; recipe and patches are the same";
}
