import { UnknownNameError } from "../../canon/unknown_name_error.ts";
import { cutPatches } from "../../train/data/cut_patches.ts";
import { openTrainingPairs } from "../../train/data/open_training_pairs.ts";
import type { PatchSet } from "../../train/data/patch_set.ts";
import type { Recipe } from "../../train/recipe/recipe_schema.ts";
import { UsageError } from "../flags/usage_error.ts";
import type { Environment } from "../run/environment.ts";

/** How patches are got. */
export interface OpenPatchesOptions {
  readonly environment: Environment;
  readonly recipe: Recipe;
  readonly seed: number;
  readonly signal: AbortSignal;
  onProgress(phase: string, done: number, total: number, note: string): void;
}

/**
 * The patches of a recipe's data.
 *
 * @throws {UsageError} where nobody knows a set of that name. @throws As `openTrainingPairs` and `cutPatches`.
 */
export async function openPatches(
  { environment, recipe: { data }, seed, signal, onProgress }:
    OpenPatchesOptions,
): Promise<PatchSet> {
  const pairs = await asName(() =>
    openTrainingPairs({
      catalog: environment.datasets,
      store: environment.store,
      names: [data.set],
      signal,
      onProgress: (done, total, note) => onProgress("pairs", done, total, note),
    })
  );
  return await cutPatches({
    pairs,
    side: data.side,
    count: data.count,
    seed,
    cacheDir: environment.cacheDir,
    signal,
    onProgress: (done, total, note) => onProgress("patches", done, total, note),
  });
}

async function asName<T>(open: () => Promise<T>): Promise<T> {
  try {
    return await open();
  } catch (error) {
    if (error instanceof UnknownNameError) {
      throw new UsageError(error.message, { cause: error });
    }
    throw error;
  }
}
