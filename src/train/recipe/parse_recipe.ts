import { z } from "zod";
import { type Recipe, recipeSchema } from "./recipe_schema.ts";
import { contradictions } from "./contradictions.ts";

/**
 * Reads a recipe.
 *
 * @param file named in errors.
 * @throws {SyntaxError} naming the file and every setting that is unknown, wrong or contradicts another.
 */
export function parseRecipe(json: unknown, file: string): Recipe {
  const parsed = recipeSchema.safeParse(json);
  if (!parsed.success) {
    throw new SyntaxError(
      `Cannot read recipe ${file}: ${z.prettifyError(parsed.error)}`,
    );
  }
  const wrong = contradictions(parsed.data);
  if (wrong.length > 0) {
    throw new SyntaxError(`Cannot read recipe ${file}: ${wrong.join("; ")}`);
  }
  return parsed.data;
}
