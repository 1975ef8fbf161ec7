import type {
  ArchitectureGradient,
  BilevelPoint,
  BilevelProblem,
} from "./bilevel.ts";
import { dot, plusScaled } from "./vectors.ts";

/** Of the finite difference: ε = this / ‖∇θ L_val‖, as DARTS has it. */
const REACH = 0.01;

/**
 * The gradient through one step of training, θ' = θ − ξ ∇θ L_tr(θ, α) (Liu et al., "DARTS", ICLR 2019, equations 6 to 8):
 *
 * ∇α L_val(θ', α) − ξ (∇α L_tr(θ + ε v, α) − ∇α L_tr(θ − ε v, α)) / 2ε with v = ∇θ L_val(θ', α), ε = .01 / ‖v‖.
 *
 * Four evaluations; two where v is 0, as nothing comes through the weights then. Exact, but for rounding, where L_tr is
 * quadratic.
 *
 * @param rate ξ, at least 0.
 */
export function secondOrder(
  problem: BilevelProblem,
  { theta, alpha }: BilevelPoint,
  rate: number,
): ArchitectureGradient {
  const here = problem.training({ theta, alpha });
  const ahead = plusScaled(theta, -rate, here.theta);
  const { theta: v, alpha: direct, loss } = problem.validation({
    theta: ahead,
    alpha,
  });
  const size = Math.sqrt(dot(v, v));
  if (size === 0) return { alpha: direct, validation: loss, evaluations: 2 };
  const reach = REACH / size;
  const beside = (sign: number): Float64Array =>
    problem.training({ theta: plusScaled(theta, sign * reach, v), alpha })
      .alpha;
  const difference = plusScaled(beside(1), -1, beside(-1));
  return {
    alpha: plusScaled(direct, -rate / (2 * reach), difference),
    validation: loss,
    evaluations: 4,
  };
}
