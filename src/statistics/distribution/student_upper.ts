import { incompleteBeta } from "./incomplete_beta.ts";

/** P(T >= t) of Student's distribution with `freedom` > 0 degrees of freedom. */
export function studentUpper(t: number, freedom: number): number {
  if (t < 0) return 1 - studentUpper(-t, freedom);
  return incompleteBeta(freedom / (freedom + t * t), freedom / 2, 0.5) / 2;
}
