import type {
  ArchitectureGradient,
  BilevelPoint,
  BilevelProblem,
} from "./bilevel.ts";
import { dot, plusScaled } from "./vectors.ts";

/** Keeps the quotient finite where training has come to rest. */
const REST = 1e-12;

/**
 * The implicit gradient by the outer product of Gauss and Newton (Liu et al., TIM, TPAMI 2024):
 *
 * ∇α L_val − ∇α L_tr · ⟨∇θ L_tr, ∇θ L_val⟩ / (‖∇θ L_tr‖² + ε), all at (θ, α). Two evaluations.
 *
 * It puts ∇L ∇Lᵀ in the place of the second derivatives of L_tr: exact where L_tr is the square of one residual, linear in
 * both. Where ‖∇θ L_tr‖² is far below ε it is the first order's, not the implicit function's: training at rest says nothing.
 *
 * @param rest ε, above 0.
 */
export function implicit(
  problem: BilevelProblem,
  at: BilevelPoint,
  rest: number = REST,
): ArchitectureGradient {
  const training = problem.training(at);
  const validation = problem.validation(at);
  const share = dot(training.theta, validation.theta) /
    (dot(training.theta, training.theta) + rest);
  return {
    alpha: plusScaled(validation.alpha, -share, training.alpha),
    validation: validation.loss,
    evaluations: 2,
  };
}
