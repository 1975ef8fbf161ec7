import type { BilevelPoint, BilevelProblem } from "./bilevel.ts";
import { SEARCH_METHODS, type SearchMethodName } from "./methods.ts";
import { dot } from "./vectors.ts";

/** Two ways to the architecture gradient at one point, side by side. */
export interface MethodAgreement {
  readonly methods: readonly [SearchMethodName, SearchMethodName];
  /** Mean over the problems of the cosine between their gradients; null where one is 0 at every problem. */
  readonly cosine: number | null;
  /** Mean over the problems of how long the second's is, of the first's. */
  readonly ratio: number | null;
}

/**
 * Compares the ways with each other at a point of several problems, batches of one.
 *
 * @param rate ξ of the second order.
 */
export function compareMethods(
  problems: readonly BilevelProblem[],
  at: BilevelPoint,
  rate: number,
): MethodAgreement[] {
  const names = Object.keys(SEARCH_METHODS) as SearchMethodName[];
  const found = problems.map((problem) =>
    names.map((name) => SEARCH_METHODS[name](problem, at, rate).alpha)
  );
  const pairs = names.flatMap((_, i) =>
    names.slice(i + 1).map((_, j) => [i, i + 1 + j] as const)
  );
  return pairs.map(([i, j]) => {
    const both = found
      .map((of) => [of[i]!, of[j]!] as const)
      .filter(([a, b]) => dot(a, a) > 0 && dot(b, b) > 0);
    const mean = (of: (a: Float64Array, b: Float64Array) => number) =>
      both.length === 0
        ? null
        : both.reduce((sum, [a, b]) => sum + of(a, b), 0) / both.length;
    return {
      methods: [names[i]!, names[j]!],
      cosine: mean((a, b) => dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b))),
      ratio: mean((a, b) => Math.sqrt(dot(b, b) / dot(a, a))),
    };
  });
}
