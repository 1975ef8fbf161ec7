import { incompleteBeta } from "./incomplete_beta.ts";

/** P(F >= f) of Fisher's distribution with `above` and `below` degrees of freedom. */
export function fisherUpper(f: number, above: number, below: number): number {
  return f <= 0
    ? 1
    : incompleteBeta(below / (below + above * f), below / 2, above / 2);
}
