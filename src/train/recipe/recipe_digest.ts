import { digestOf } from "../../canon/digest_of.ts";
import type { Recipe } from "./recipe_schema.ts";

/** Digest of what a recipe decides: its settings, not what it is called. */
export async function recipeDigest(recipe: Recipe): Promise<string> {
  const { $schema: _schema, id: _id, title: _title, ...settings } = recipe;
  return await digestOf(settings);
}
