import { loadRecipe } from "../../train/recipe/load_recipe.ts";
import type { Recipe } from "../../train/recipe/recipe_schema.ts";
import type { SearchSpaceName } from "../../train/search/search_spaces.ts";

/** What the alternation of a search takes a step; smaller than training's, as each step evaluates several times. */
const BATCH = 4;
/** Even numbers, so that the patches that train and those that validate are of different scenes; the tiny space is for trying. */
const SCENES: Readonly<Record<SearchSpaceName, number>> = {
  tiny: 2,
  small: 32,
};
const SIDE = 48;
const COUNT = 640;

/** The losses and the rate of the default recipe, on drawn scenes, for the steps of a search. */
export async function searchRecipe(
  space: SearchSpaceName,
  steps: number,
): Promise<Recipe> {
  const recipe = await loadRecipe("fusebench-student");
  return {
    ...recipe,
    data: { set: "drawn", scenes: SCENES[space], side: SIDE, count: COUNT },
    batch: BATCH,
    steps,
  };
}
