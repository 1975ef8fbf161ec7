import type { FeatureSource } from "../features/feature_source.ts";
import type { Recipe } from "../recipe/recipe_schema.ts";
import type { BatchEvaluator } from "./batch_evaluator.ts";
import {
  type Chunk,
  type ChunkResult,
  evaluateChunk,
} from "./evaluate_chunk.ts";
import { newPatchEvaluator } from "./new_patch_evaluator.ts";

/** What a thread is told first. */
export interface TrainWorkerSetup {
  readonly recipe: Recipe;
  readonly features: FeatureSource | null;
}

/**
 * An evaluator on `jobs` threads; one is the caller's own. The numbers do not depend on how many.
 *
 * @param features the recipe's feature network; null where it compares no features.
 */
export async function openEvaluator(
  recipe: Recipe,
  features: FeatureSource | null,
  jobs: number,
): Promise<BatchEvaluator> {
  if (jobs === 1) {
    const evaluator = await newPatchEvaluator(recipe, features);
    return evaluatorOf(
      [(chunk) => Promise.try(evaluateChunk, evaluator, chunk)],
      () => {},
    );
  }
  const workers = Array.from(
    { length: jobs },
    () =>
      new Worker(new URL("./train_worker.ts", import.meta.url), {
        type: "module",
      }),
  );
  const setup: TrainWorkerSetup = { recipe, features };
  for (const worker of workers) worker.postMessage(setup);
  return evaluatorOf(
    workers.map((worker) => (chunk) => asked(worker, chunk)),
    () => workers.forEach((worker) => worker.terminate()),
  );
}

type Ask = (chunk: Chunk) => Promise<ChunkResult>;

function evaluatorOf(threads: readonly Ask[], end: () => void): BatchEvaluator {
  const all = async <Wanted extends Chunk["wanted"]>(
    chunk: Chunk & { readonly wanted: Wanted },
  ): Promise<Extract<ChunkResult, { wanted: Wanted }>["found"]> => {
    const share = Math.ceil(chunk.inputs.length / threads.length);
    const answers = await Promise.all(threads.map((ask, at) => {
      const inputs = chunk.inputs.slice(at * share, (at + 1) * share);
      return ask({ ...chunk, inputs });
    }));
    return answers.flatMap(({ found }) => found as never[]);
  };
  return {
    measure: (parameters, inputs) =>
      all({ wanted: "measures", parameters, inputs }),
    grade: (parameters, inputs, facts) =>
      all({ wanted: "gradients", parameters, inputs, facts }),
    teach: (parameters, inputs) =>
      all({ wanted: "teaching", parameters, inputs }),
    [Symbol.dispose]: end,
  };
}

function asked(worker: Worker, chunk: Chunk): Promise<ChunkResult> {
  const { promise, resolve, reject } = Promise.withResolvers<ChunkResult>();
  worker.onmessage = (event: MessageEvent<ChunkResult>) => resolve(event.data);
  worker.onerror = (event) => {
    event.preventDefault();
    reject(
      new Error(`Cannot go on training: a thread ended: ${event.message}`),
    );
  };
  worker.postMessage(chunk);
  return promise;
}
