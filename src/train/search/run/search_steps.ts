import type { PatchSet } from "../../data/patch_set.ts";
import type { Recipe } from "../../recipe/recipe_schema.ts";
import { type AdamState, adamStep } from "../../run/adam.ts";
import { patchOrder } from "../../run/patch_order.ts";
import { rateAt } from "../../run/rate_at.ts";
import type { BilevelProblem, LossSlopes } from "../gradient/bilevel.ts";
import { SEARCH_METHODS, type SearchMethodName } from "../gradient/methods.ts";
import type {
  LatencyTerm,
  SupernetEvaluator,
} from "../network/supernet_evaluator.ts";
import type { SearchShelf } from "./search_shelf.ts";
import type { SearchState } from "./search_state.ts";

/** Adam's rate of the logits. */
const ALPHA_RATE = 0.02;
/** A second stream of batches, of the patches that validate. */
const VALIDATION_STREAM = 0x5eed;

/** What is searched or trained, and how. */
export interface SearchStepsOptions {
  readonly evaluator: SupernetEvaluator;
  /** Its steps, batch and rate. */
  readonly recipe: Pick<Recipe, "steps" | "batch" | "optimiser">;
  readonly method: SearchMethodName;
  /** Of the validation loss; null leaves the time out. */
  readonly latency: LatencyTerm | null;
  /** Those with even numbers train, those with odd ones validate; of an even number of scenes they share none. */
  readonly patches: PatchSet;
  readonly seed: number;
  readonly shelf: SearchShelf;
  /** Steps between checkpoints; the last step has one too. */
  readonly every: number;
  readonly signal: AbortSignal;
  onStep(state: SearchState): void;
}

/**
 * Steps of α (where there is a choice) and of θ in turn: the architecture gradient by the method at a batch of each half, then
 * ∇θ L_tr at the batch that trains. Adam for both.
 *
 * @param start used where the shelf has nothing.
 * @throws {Error} at a loss that is not finite, with the step. @throws The signal's reason, once a checkpoint is written.
 */
export async function searchSteps(
  start: SearchState,
  options: SearchStepsOptions,
): Promise<SearchState> {
  const { recipe, patches, seed, shelf, signal, every } = options;
  const half = Math.floor(patches.count / 2);
  const training = patchOrder(half, recipe.batch, seed);
  const validating = patchOrder(half, recipe.batch, seed ^ VALIDATION_STREAM);
  let state = await shelf.read() ?? start;
  options.onStep(state);
  while (state.step < recipe.steps) {
    const read = (indices: readonly number[], odd: 0 | 1) =>
      indices.map((index) => patches.read(2 * index + odd));
    state = oneStep(
      state,
      read(training.batch(state.step), 0),
      state.alpha.length === 0 ? [] : read(validating.batch(state.step), 1),
      options,
    );
    options.onStep(state);
    const isLast = state.step === recipe.steps;
    if (isLast || signal.aborted || state.step % every === 0) {
      await shelf.write(state);
    }
    if (!isLast) signal.throwIfAborted();
    // Lets signals come through.
    await new Promise((resolve) => setTimeout(resolve));
  }
  return state;
}

type Batch = ReturnType<PatchSet["read"]>[];

function oneStep(
  state: SearchState,
  train: Batch,
  validate: Batch,
  { evaluator, recipe, method, latency, patches: { side } }: SearchStepsOptions,
): SearchState {
  const { step } = state;
  const rate = rateAt(recipe, step);
  const problem: BilevelProblem = {
    training: (at) => finite(evaluator.evaluate(at, train, side, null), step),
    validation: (at) =>
      finite(evaluator.evaluate(at, validate, side, latency), step),
  };
  const theta = Float64Array.from(state.theta);
  const alpha = state.alpha.slice();
  let { validation, evaluations } = state;
  let alphaAdam: AdamState = state.alphaAdam;
  if (alpha.length > 0) {
    const at = { theta, alpha: Float64Array.from(alpha) };
    const found = SEARCH_METHODS[method](problem, at, rate);
    validation = found.validation;
    evaluations += found.evaluations;
    alphaAdam = adamStep([alpha], [found.alpha], alphaAdam, ALPHA_RATE);
  }
  const slopes = problem.training({ theta, alpha: Float64Array.from(alpha) });
  const weights = state.theta.slice();
  const thetaAdam = adamStep([weights], [slopes.theta], state.thetaAdam, rate);
  return {
    step: step + 1,
    theta: weights,
    alpha,
    thetaAdam,
    alphaAdam,
    evaluations: evaluations + 1,
    training: slopes.loss,
    validation,
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
