import { digestOf } from "../../canon/digest_of.ts";
import type { Recipe } from "./recipe_schema.ts";

/**
 * Digest of what a recipe decides: its settings, not what it is called, nor where its pairs come from, of which the patches
 * have a digest of their own.
 */
export async function recipeDigest(recipe: Recipe): Promise<string> {
  const { $schema: _schema, id: _id, title: _title, data, ...settings } =
    recipe;
  const { side, count } = data;
  return await digestOf({ ...settings, data: { side, count } });
}
