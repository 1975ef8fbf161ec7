import type { Recipe } from "../../recipe/recipe_schema.ts";
import { type AdamState, adamStep } from "../../run/adam.ts";
import { rateAt } from "../../run/rate_at.ts";
import type { BilevelProblem } from "../gradient/bilevel.ts";
import { SEARCH_METHODS, type SearchMethodName } from "../gradient/methods.ts";
import type { SearchShelf } from "./search_shelf.ts";
import type { SearchState } from "./search_state.ts";

/** Adam's rate of the logits. */
const ALPHA_RATE = 0.02;

/** What is searched or trained, and how. */
export interface SearchStepsOptions {
  /** Of each step, 0 the first. */
  readonly problems: (step: number) => BilevelProblem;
  /** Its steps and rate. */
  readonly recipe: Pick<Recipe, "steps" | "optimiser">;
  readonly method: SearchMethodName;
  /** For each logit whether it moves; all where left out. */
  readonly moves?: readonly boolean[];
  readonly shelf: SearchShelf;
  /** Steps between checkpoints; the last step has one too. */
  readonly every: number;
  readonly signal: AbortSignal;
  onStep(state: SearchState): void;
}

/**
 * Steps of α (where there is a choice) and of θ in turn: the architecture gradient by the method, then ∇θ L_tr. Adam for both.
 *
 * @param start used where the shelf has nothing.
 * @throws What the problems throw. @throws The signal's reason, once a checkpoint is written.
 */
export async function searchSteps(
  start: SearchState,
  options: SearchStepsOptions,
): Promise<SearchState> {
  const { recipe, shelf, signal, every } = options;
  let state = await shelf.read() ?? start;
  options.onStep(state);
  while (state.step < recipe.steps) {
    state = oneStep(state, options);
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

function oneStep(
  state: SearchState,
  { problems, recipe, method, moves }: SearchStepsOptions,
): SearchState {
  const { step } = state;
  const rate = rateAt(recipe, step);
  const problem = problems(step);
  const theta = Float64Array.from(state.theta);
  const alpha = state.alpha.slice();
  let { validation, evaluations } = state;
  let alphaAdam: AdamState = state.alphaAdam;
  if (alpha.length > 0) {
    const at = { theta, alpha: Float64Array.from(alpha) };
    const found = SEARCH_METHODS[method](problem, at, rate);
    validation = found.validation;
    evaluations += found.evaluations;
    const slopes = found.alpha.map((slope, i) =>
      moves === undefined || moves[i] ? slope : 0
    );
    alphaAdam = adamStep([alpha], [slopes], alphaAdam, ALPHA_RATE);
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
