import type {
  ArchitectureGradient,
  BilevelPoint,
  BilevelProblem,
} from "./bilevel.ts";

/**
 * ∇α L_val(θ, α): as if the weights did not depend on the architecture (Liu et al., "DARTS", ICLR 2019, ξ = 0). One evaluation.
 */
export function firstOrder(
  problem: BilevelProblem,
  at: BilevelPoint,
): ArchitectureGradient {
  const { alpha, loss } = problem.validation(at);
  return { alpha, validation: loss, evaluations: 1 };
}
