import { loadRecipe } from "../../train/recipe/load_recipe.ts";
import type { Recipe } from "../../train/recipe/recipe_schema.ts";
import type { SearchSpaceName } from "../../train/search/search_spaces.ts";

/** What the alternation of a search takes a step; smaller than training's, as each step evaluates several times. */
const BATCH = 4;
/** Even numbers, so that the patches that train and those that validate are of different scenes; the tiny space is for trying. */
const SCENES: Readonly<Record<SearchSpaceName, number>> = {
  tiny: 2,
  small: 32,
  lesefuse: 32,
  hsda: 32,
};
const SIDE = 48;
const COUNT = 640;

/**
 * HSDA's losses: SSIM, intensity, gradient and a perceptual one. Weights and targets are ours, and what stands in for its VGG are
 * the first layers of DenseFuse.
 */
const HSDA_LOSSES: Partial<Recipe["losses"]> = {
  intensity: { weight: 1, target: "maximum", norm: "l1" },
  texture: { weight: 1 },
  perception: { weight: 0.001, network: "densefuse-first", depths: [1] },
};

/**
 * The losses and the rate of the default recipe, on drawn scenes, for the steps of a search; of the space `hsda` its losses, SSIM as
 * the default recipe has it.
 */
export async function searchRecipe(
  space: SearchSpaceName,
  steps: number,
): Promise<Recipe> {
  const recipe = await loadRecipe("fusebench-student");
  const { ssim } = recipe.losses;
  return {
    ...recipe,
    ...space === "hsda" &&
      { losses: { ...HSDA_LOSSES, ...ssim !== undefined && { ssim } } },
    data: { set: "drawn", scenes: SCENES[space], side: SIDE, count: COUNT },
    batch: BATCH,
    steps,
  };
}
