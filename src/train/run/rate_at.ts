import { cos } from "../../numeric/sin_cos.ts";
import type { Recipe } from "../recipe/recipe_schema.ts";

/** Adam's rate at a step, 0 the first: constant, or half a cosine down to `last` of it. */
export function rateAt(
  { optimiser, steps }: Pick<Recipe, "optimiser" | "steps">,
  step: number,
): number {
  const { rate, schedule, last = 0 } = optimiser;
  if (schedule === "constant") return rate;
  const fallen = (1 + cos(Math.PI * step / steps)) / 2;
  return rate * (last + (1 - last) * fallen);
}
