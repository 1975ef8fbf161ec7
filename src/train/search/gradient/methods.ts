import type {
  ArchitectureGradient,
  BilevelPoint,
  BilevelProblem,
} from "./bilevel.ts";
import { firstOrder } from "./first_order.ts";
import { implicit } from "./implicit.ts";
import { secondOrder } from "./second_order.ts";

/**
 * A way to the architecture gradient.
 *
 * @param rate ξ, that of training's steps; only the second order looks at it.
 */
export type SearchMethod = (
  problem: BilevelProblem,
  at: BilevelPoint,
  rate: number,
) => ArchitectureGradient;

/** The name of a way. */
export type SearchMethodName = "first" | "second" | "implicit";

/** The three ways by name. */
export const SEARCH_METHODS: Readonly<Record<SearchMethodName, SearchMethod>> =
  {
    first: firstOrder,
    second: secondOrder,
    implicit: (problem, at) => implicit(problem, at),
  };
