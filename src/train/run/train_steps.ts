import type { PatchSet } from "../data/patch_set.ts";
import type { Recipe } from "../recipe/recipe_schema.ts";
import { batchFacts, needsMeasures } from "../step/batch_facts.ts";
import type {
  BatchFacts,
  PatchInput,
  PatchResult,
  TeacherPlanes,
} from "../step/patch_input.ts";
import { adamStep } from "./adam.ts";
import type { BatchEvaluator } from "./batch_evaluator.ts";
import { patchOrder } from "./patch_order.ts";
import { rateAt } from "./rate_at.ts";
import { TrainingError } from "./training_error.ts";
import {
  LOSS_STRETCH,
  type LossPoint,
  type TrainingState,
} from "./training_state.ts";

/** What a run is made of beside its state. */
export interface TrainingParts {
  readonly recipe: Recipe;
  readonly seed: number;
  readonly patches: PatchSet;
  readonly evaluator: BatchEvaluator;
  /** The teacher's planes of a patch; null where none teaches. */
  readonly teacher: ((patch: number) => TeacherPlanes) | null;
}

/** A loss that grows beyond so many times its first value diverges. */
const DIVERGED = 1000;

/**
 * Trains step by step, and gives the state after each. Where it goes on from and in how many threads changes no bit.
 *
 * @param state changed in place: keep a copy of what is to be kept.
 * @throws {TrainingError} where a loss or gradient is not finite, or the sum has grown a thousandfold.
 */
export async function* trainSteps(
  parts: TrainingParts,
  state: TrainingState,
): AsyncGenerator<TrainingState> {
  const { recipe, seed, patches, evaluator, teacher } = parts;
  const order = patchOrder(patches.count, recipe.batch, seed);
  let { step, adam, losses } = state;
  const { parameters, history } = state;
  let stretch: LossSums = { steps: 0, sums: {}, total: 0 };
  while (step < recipe.steps) {
    const batch = order.batch(step);
    const inputs = batch.map((patch): PatchInput => ({
      side: patches.side,
      ...patches.read(patch),
      teacher: teacher?.(patch) ?? null,
      best: history.get(patch),
    }));
    const measures = needsMeasures(recipe)
      ? await evaluator.measure(parameters, inputs)
      : [];
    const facts = batchFacts(inputs, measures, recipe);
    const results = await evaluator.grade(parameters, inputs, facts);
    const { gradients, means, total } = meansOf(results, recipe);
    refuseUnsound(step + 1, batch, gradients, total, losses[0]?.total);
    adam = adamStep(parameters, gradients, adam, rateAt(recipe, step));
    results.forEach(({ output }, at) => {
      if (output !== null) {
        history.offer(batch[at]!, output, betterOf(facts));
      }
    });
    step++;
    stretch = added(stretch, means, total);
    if (step % LOSS_STRETCH === 0 || step === recipe.steps) {
      losses = [...losses, pointOf(stretch, step)];
      stretch = { steps: 0, sums: {}, total: 0 };
    }
    yield { step, parameters, adam, history, losses };
  }
}

/** A batch that is not worse than its best outputs replaces them all; null where patches decide for themselves. */
function betterOf(
  { gaps }: BatchFacts,
): { ssim: boolean; gmsd: boolean } | null {
  return gaps && { ssim: gaps.ssim === 0, gmsd: gaps.gmsd === 0 };
}

interface Means {
  readonly gradients: readonly Float64Array[];
  readonly means: Record<string, number>;
  readonly total: number;
}

/** Over the patches, added in their order in float64. */
function meansOf(
  results: readonly PatchResult[],
  { losses }: Recipe,
): Means {
  const share = 1 / results.length;
  const gradients = results[0]!.gradients.map(({ length }) =>
    new Float64Array(length)
  );
  const means: Record<string, number> = {};
  for (const result of results) {
    for (const [name, value] of Object.entries(result.losses)) {
      means[name] = (means[name] ?? 0) + share * value;
    }
    result.gradients.forEach((values, group) => {
      const sums = gradients[group]!;
      for (let at = 0; at < values.length; at++) {
        sums[at]! += share * values[at]!;
      }
    });
  }
  const total = Object.entries(means).reduce(
    (sum, [name, mean]) =>
      sum + (losses[name as keyof Recipe["losses"]]?.weight ?? 1) * mean,
    0,
  );
  return { gradients, means, total };
}

function refuseUnsound(
  step: number,
  batch: readonly number[],
  gradients: readonly Float64Array[],
  total: number,
  first: number | undefined,
): void {
  if (!Number.isFinite(total)) {
    throw new TrainingError(step, batch, `the loss is ${total}`);
  }
  if (!gradients.every((values) => values.every(Number.isFinite))) {
    throw new TrainingError(step, batch, "a gradient is not finite");
  }
  if (first !== undefined && total > DIVERGED * Math.abs(first)) {
    throw new TrainingError(
      step,
      batch,
      `the loss has grown from ${first} to ${total}`,
    );
  }
}

interface LossSums {
  readonly steps: number;
  readonly sums: Record<string, number>;
  readonly total: number;
}

function added(
  { steps, sums, total }: LossSums,
  means: Record<string, number>,
  more: number,
): LossSums {
  for (const [name, mean] of Object.entries(means)) {
    sums[name] = (sums[name] ?? 0) + mean;
  }
  return { steps: steps + 1, sums, total: total + more };
}

function pointOf({ steps, sums, total }: LossSums, step: number): LossPoint {
  return {
    step,
    means: Object.fromEntries(
      Object.entries(sums).map(([name, sum]) => [name, sum / steps]),
    ),
    total: total / steps,
  };
}
