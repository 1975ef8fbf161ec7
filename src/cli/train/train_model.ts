import { stageDigest } from "../../bench/cell/stages.ts";
import type { Recipe } from "../../train/recipe/recipe_schema.ts";
import type { KeptCheckpoint } from "../../train/run/training_error.ts";
import { trainNetwork } from "../../train/trained/train_network.ts";
import { trainedModel } from "../../train/trained/trained_model.ts";
import { phasedProgress } from "../output/phased_progress.ts";
import { say } from "../output/say.ts";
import type { Environment } from "../run/environment.ts";
import { openHelpers } from "./open_helpers.ts";
import { openPatches } from "./open_patches.ts";
import type { Finished } from "./print_trained.ts";
import { trainProgress } from "./train_progress.ts";

/** What is trained. */
export interface TrainModelOptions {
  readonly environment: Environment;
  readonly recipe: Recipe;
  readonly seed: number;
  /** Path of the weights of VGG-19; null where none are given. */
  readonly vgg19: string | null;
  readonly jobs: number;
  readonly quiet: boolean;
  readonly signal: AbortSignal;
  /** After each checkpoint. */
  onKept(kept: KeptCheckpoint): void;
}

/** Obtains the data and trains with a progress bar. The checkpoint stays: the caller takes it away. */
export async function trainModel(
  options: TrainModelOptions,
): Promise<Omit<Finished, "files">> {
  const { environment, recipe, vgg19, quiet, signal } = options;
  const { models, ...helpers } = await openHelpers(
    environment,
    recipe,
    vgg19,
    signal,
  );
  const bars = phasedProgress("train", quiet);
  const patches = await openPatches({ ...options, onProgress: bars.update })
    .finally(bars.end);
  const bar = trainProgress(recipe.id, recipe.steps, quiet);
  const began = performance.now();
  let first = recipe.steps;
  const trained = await trainNetwork({
    ...options,
    patches,
    ...helpers,
    code: stageDigest("train"),
    cacheDir: environment.cacheDir,
    onWarning: (message) => say(`warning: ${message}`),
    onStep(state): void {
      first = Math.min(first, state.step);
      bar.update(state);
    },
  }).finally(bar.end);
  const seconds = (performance.now() - began) / 1000;
  const model = await trainedModel(trained, {
    data: patches.licences,
    models,
    year: new Date().getFullYear(),
  });
  return { trained, model, made: recipe.steps - first, seconds };
}
