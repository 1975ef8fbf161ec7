import type { Recipe } from "../recipe/recipe_schema.ts";

/** How long, on what and how fast a recipe trains. */
export type Schedule =
  & Pick<Recipe, "batch" | "steps" | "optimiser">
  & Pick<Recipe["data"], "side" | "count">;

/**
 * MMDRFuse's, as its released code has it (Deng et al., ACM MM 2024): 16,000 patches of 128², ten epochs in batches of 25, Adam
 * at 1e-4.
 */
export const PAPER_SCHEDULE: Schedule = {
  side: 128,
  count: 16_000,
  batch: 25,
  steps: 6400,
  optimiser: { rate: 1e-4, schedule: "constant" },
};

/** A recipe with another schedule and all else as it was; its pairs too. */
export function atSchedule(
  recipe: Recipe,
  { side, count, ...rest }: Schedule,
): Recipe {
  return { ...recipe, ...rest, data: { ...recipe.data, side, count } };
}
