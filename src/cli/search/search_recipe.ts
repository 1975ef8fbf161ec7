import { loadRecipe } from "../../train/recipe/load_recipe.ts";
import type { Recipe } from "../../train/recipe/recipe_schema.ts";

/** What the alternation of a search takes a step; smaller than training's, as each step evaluates several times. */
const BATCH = 4;
/** An even number, so that the patches that train and those that validate are of different scenes. */
const SCENES = 32;
const SIDE = 48;
const COUNT = 640;

/** The losses and the rate of the default recipe, on drawn scenes, for the steps of a search. */
export async function searchRecipe(steps: number): Promise<Recipe> {
  const recipe = await loadRecipe("fusebench-student");
  return {
    ...recipe,
    data: { set: "drawn", scenes: SCENES, side: SIDE, count: COUNT },
    batch: BATCH,
    steps,
  };
}
