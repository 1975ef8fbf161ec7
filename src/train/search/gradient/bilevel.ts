/** Numbers of a bilevel problem: weights θ, which training decides, and the architecture α, which validation decides. */
export interface BilevelPoint {
  readonly theta: Float64Array;
  readonly alpha: Float64Array;
}

/** A loss at a point, with its gradients by both kinds of numbers: one forward and one backward pass. */
export interface LossSlopes extends BilevelPoint {
  readonly loss: number;
}

/** min over α of L_val(θ*(α), α), where θ*(α) minimises L_tr(θ, α). */
export interface BilevelProblem {
  training(at: BilevelPoint): LossSlopes;
  validation(at: BilevelPoint): LossSlopes;
}

/** An estimate of d L_val(θ*(α), α) / dα, and what it took. */
export interface ArchitectureGradient {
  readonly alpha: Float64Array;
  /** L_val where the estimate looked at it. */
  readonly validation: number;
  /** Passes over either loss. */
  readonly evaluations: number;
}
