import type { PatchSet } from "../../data/patch_set.ts";
import { batchProblems } from "../run/batch_problems.ts";
import type { SupernetEvaluator } from "../network/supernet_evaluator.ts";
import type { MetaTask } from "./meta_initialise.ts";

const NO_LOGITS = new Float64Array();

/**
 * A task of a network that is decided: patches with even numbers adapt, those with odd ones judge.
 *
 * @param batch patches of each kind in a step.
 * @throws {RangeError} where half the patches are fewer than a batch.
 */
export function metaTask(
  evaluator: SupernetEvaluator,
  patches: PatchSet,
  batch: number,
  seed: number,
): MetaTask {
  const problems = batchProblems({
    evaluator,
    patches,
    batch,
    seed,
    latency: null,
  });
  return {
    adapting: (theta, step) =>
      problems(step).training({ theta, alpha: NO_LOGITS }),
    judging: (theta, step) =>
      problems(step).validation({ theta, alpha: NO_LOGITS }),
  };
}
