import { buildFeatures } from "../features/build_features.ts";
import type { FeatureSource } from "../features/feature_source.ts";
import type { Recipe } from "../recipe/recipe_schema.ts";
import { PatchEvaluator } from "../step/patch_evaluator.ts";

/**
 * An evaluator with the recipe's feature network opened.
 *
 * @param features null where the recipe compares no features.
 * @throws As `buildFeatures`.
 */
export async function newPatchEvaluator(
  recipe: Recipe,
  features: FeatureSource | null,
): Promise<PatchEvaluator> {
  return new PatchEvaluator(
    recipe,
    features === null ? null : await buildFeatures(features),
  );
}
