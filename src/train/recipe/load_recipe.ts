import { damagedJson } from "../../canon/damaged_json.ts";
import { UnknownNameError } from "../../canon/unknown_name_error.ts";
import { readText } from "../../files/read_file.ts";
import { parseRecipe } from "./parse_recipe.ts";
import type { Recipe } from "./recipe_schema.ts";

const RECIPES = new URL("../../../benches/recipes/", import.meta.url);

/** The names of the recipes in `benches/recipes/`, sorted. */
export async function recipeNames(): Promise<string[]> {
  const names: string[] = [];
  for await (const { name } of Deno.readDir(RECIPES)) {
    if (name.endsWith(".json")) names.push(name.slice(0, -".json".length));
  }
  return names.sort();
}

/**
 * The recipe of that name.
 *
 * @throws {UnknownNameError} if there is none; the message lists them. @throws {SyntaxError} naming a damaged file.
 */
export async function loadRecipe(name: string): Promise<Recipe> {
  const names = await recipeNames();
  if (!names.includes(name)) {
    throw new UnknownNameError(
      "train by recipe",
      name,
      names,
      "a recipe of your own is a file: give its path, ending in .json",
    );
  }
  const file = `${name}.json`;
  const json = await readText(new URL(file, RECIPES)).then(JSON.parse)
    .catch(damagedJson(`benches/recipes/${file}`));
  return parseRecipe(json, file);
}
