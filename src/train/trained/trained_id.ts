import type { Recipe } from "../recipe/recipe_schema.ts";

/** What a trained network is called: its recipe, the model it started from where it did, the seed. */
export function trainedId({ id, start }: Recipe, seed: number): string {
  const from = typeof start === "string" ? "" : `-from-${start.model}`;
  return `${id}${from}-seed-${seed}`;
}
