/** Evaluates patches in a thread of its own: the first message sets it up, each other one is a chunk. */
import type { PatchEvaluator } from "../step/patch_evaluator.ts";
import { type Chunk, evaluateChunk } from "./evaluate_chunk.ts";
import { newPatchEvaluator } from "./new_patch_evaluator.ts";
import type { TrainWorkerSetup } from "./open_evaluator.ts";

declare const self: DedicatedWorkerGlobalScope;

let evaluator: Promise<PatchEvaluator> | null = null;

self.onmessage = async (
  { data }: MessageEvent<TrainWorkerSetup | Chunk>,
): Promise<void> => {
  if ("recipe" in data) {
    evaluator = newPatchEvaluator(data.recipe, data.features);
    return;
  }
  self.postMessage(evaluateChunk(await evaluator!, data));
};
