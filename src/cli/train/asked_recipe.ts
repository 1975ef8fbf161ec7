import { UnknownNameError } from "../../canon/unknown_name_error.ts";
import { loadRecipe } from "../../train/recipe/load_recipe.ts";
import { parseRecipe } from "../../train/recipe/parse_recipe.ts";
import type { Recipe } from "../../train/recipe/recipe_schema.ts";
import { readNamedText } from "../flags/read_named_text.ts";
import { UsageError } from "../flags/usage_error.ts";
import { DEFAULT_RECIPE, type TrainFlags } from "./train_flags.ts";

/**
 * The recipe a command line means, with what it says in place of the recipe's own settings.
 *
 * @throws {UsageError} for a name nobody knows. @throws {Error} for a file that cannot be read.
 * @throws {SyntaxError} for one that is no recipe, and where a flag contradicts the recipe.
 */
export async function askedRecipe(
  { recipe: given = DEFAULT_RECIPE, steps, data, "fine-tune": model }: Pick<
    TrainFlags,
    "recipe" | "steps" | "data" | "fine-tune"
  >,
): Promise<Recipe> {
  const recipe = given.endsWith(".json")
    ? parseRecipe(await readJson(given), given)
    : await builtIn(given);
  const changed = {
    ...recipe,
    ...(steps === undefined ? {} : { steps }),
    ...(data === undefined ? {} : { data: dataOf(recipe, data) }),
    ...(model === undefined ? {} : { start: { model } }),
  };
  return parseRecipe(changed, `${given} with these flags`);
}

function dataOf(
  { data: { scenes: _scenes, ...rest } }: Recipe,
  set: string,
): Recipe["data"] {
  return { ...rest, set };
}

async function builtIn(name: string): Promise<Recipe> {
  try {
    return await loadRecipe(name);
  } catch (error) {
    if (error instanceof UnknownNameError) {
      throw new UsageError(error.message, { cause: error });
    }
    throw error;
  }
}

async function readJson(given: string): Promise<unknown> {
  const text = await readNamedText(
    "recipe",
    given,
    "there is no such file; benches/recipes has examples",
  );
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new SyntaxError(
      `Cannot read recipe ${given}: it is no JSON (${
        cause instanceof Error ? cause.message : cause
      })`,
      { cause },
    );
  }
}
