import { once } from "../../../canon/once.ts";
import type { Patch, PatchSet } from "../../data/patch_set.ts";
import { patchOrder } from "../../run/patch_order.ts";
import type { BilevelProblem, LossSlopes } from "../gradient/bilevel.ts";
import type { LatencyTerm } from "../network/latency_loss.ts";
import type { SupernetEvaluator } from "../network/supernet_evaluator.ts";

/** A second stream of batches, of the patches that validate. */
const VALIDATION_STREAM = 0x5eed;

/** What the problems are of. */
export interface BatchProblemsOptions {
  readonly evaluator: SupernetEvaluator;
  /** Those with even numbers train, those with odd ones validate; of an even number of scenes they share none. */
  readonly patches: PatchSet;
  /** Patches of each half in a step. */
  readonly batch: number;
  readonly seed: number;
  /** Of the validation loss; null leaves the time out. */
  readonly latency: LatencyTerm | null;
}

/**
 * The bilevel problem of each step, 0 the first: a batch that trains and one that validates.
 *
 * @throws {RangeError} where half the patches are fewer than a batch. Its problems throw an error at a loss that is not finite.
 */
export function batchProblems(
  { evaluator, patches, batch, seed, latency }: BatchProblemsOptions,
): (step: number) => BilevelProblem {
  const { side, count } = patches;
  const half = Math.floor(count / 2);
  const training = patchOrder(half, batch, seed);
  const validating = patchOrder(half, batch, seed ^ VALIDATION_STREAM);
  const read = (indices: readonly number[], odd: 0 | 1): Patch[] =>
    indices.map((index) => patches.read(2 * index + odd));
  return (step) => {
    const train = once(() => read(training.batch(step), 0));
    const validate = once(() => read(validating.batch(step), 1));
    return {
      training: (at) =>
        finite(evaluator.evaluate(at, train(), side, null), step),
      validation: (at) =>
        finite(evaluator.evaluate(at, validate(), side, latency), step),
    };
  };
}

function finite(slopes: LossSlopes, step: number): LossSlopes {
  if (Number.isFinite(slopes.loss)) return slopes;
  throw new Error(
    `Cannot go on with the search at step ${
      step + 1
    }: the loss is ${slopes.loss}; take another seed`,
  );
}
