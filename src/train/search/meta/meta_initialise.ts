import { adamStep, newAdamState } from "../../run/adam.ts";

/** A fusion task as what learns a start sees it: a loss with its gradient, on batches of two kinds. */
export interface MetaTask {
  /** Of the batch that a step adapts to. */
  adapting(theta: Float64Array, step: number): MetaSlopes;
  /** Of the batch that says how well the adapted weights do. */
  judging(theta: Float64Array, step: number): MetaSlopes;
}

/** A loss with its gradient. */
export interface MetaSlopes {
  readonly loss: number;
  readonly theta: Float64Array;
}

/** How a start is learnt. */
export interface MetaOptions {
  /** Outer steps. */
  readonly steps: number;
  /** Inner steps of plain gradient descent a task, and their rate. */
  readonly inner: number;
  readonly innerRate: number;
  /** Adam's rate of the outer steps. */
  readonly rate: number;
}

/** A start, and what it took. */
export interface LearntStart {
  readonly theta: Float32Array;
  /** Passes over a batch. */
  readonly evaluations: number;
}

/**
 * Pretext meta-initialisation: weights ω from which a few steps of any of the tasks go far (TIM, TPAMI 2024; the rule is MAML's, Finn
 * et al., ICML 2017, of first order).
 *
 * Each outer step adapts to every task by some inner steps from ω, θᵢ = ω − Σ rate · ∇L(adapting batch), and moves ω by the mean over
 * the tasks of ∇L(judging batch) at θᵢ. How θᵢ depends on ω is left out: the gradient at θᵢ stands for that at ω.
 */
export function metaInitialise(
  start: Float32Array,
  tasks: readonly MetaTask[],
  { steps, inner, innerRate, rate }: MetaOptions,
): LearntStart {
  const theta = start.slice();
  let adam = newAdamState([theta]);
  let evaluations = 0;
  for (let step = 0; step < steps; step++) {
    const sum = new Float64Array(theta.length);
    for (const task of tasks) {
      let adapted = Float64Array.from(theta);
      for (let i = 0; i < inner; i++) {
        const slopes = task.adapting(adapted, step * inner + i);
        adapted = adapted.map((w, at) => w - innerRate * slopes.theta[at]!);
      }
      const judged = task.judging(adapted, step);
      judged.theta.forEach((slope, at) => sum[at]! += slope / tasks.length);
      evaluations += inner + 1;
    }
    adam = adamStep([theta], [sum], adam, rate);
  }
  return { theta, evaluations };
}

/**
 * Plain pre-training: as many evaluations, each step the mean gradient over all tasks, half of them on the batches that the
 * meta-initialisation adapts to, half on those that judge.
 */
export function preTrain(
  start: Float32Array,
  tasks: readonly MetaTask[],
  { steps, inner, rate }: Omit<MetaOptions, "innerRate">,
): LearntStart {
  const theta = start.slice();
  let adam = newAdamState([theta]);
  const count = steps * (inner + 1);
  for (let step = 0; step < count; step++) {
    const sum = new Float64Array(theta.length);
    const at = Float64Array.from(theta);
    for (const task of tasks) {
      const slopes = step % 2 === 0
        ? task.adapting(at, step >> 1)
        : task.judging(at, step >> 1);
      slopes.theta.forEach((slope, i) => sum[i]! += slope / tasks.length);
    }
    adam = adamStep([theta], [sum], adam, rate);
  }
  return { theta, evaluations: count * tasks.length };
}

/** Adapts a start to one task with few pairs: some steps of Adam. */
export function adaptStart(
  start: Float32Array,
  task: Pick<MetaTask, "adapting">,
  { steps, rate }: { readonly steps: number; readonly rate: number },
): Float32Array {
  const theta = start.slice();
  let adam = newAdamState([theta]);
  for (let step = 0; step < steps; step++) {
    const slopes = task.adapting(Float64Array.from(theta), step);
    adam = adamStep([theta], [slopes.theta], adam, rate);
  }
  return theta;
}
