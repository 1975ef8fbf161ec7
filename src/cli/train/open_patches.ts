import { openFolderPairs } from "../../bench/training/open_folder_pairs.ts";
import { UnknownNameError } from "../../canon/unknown_name_error.ts";
import { resolveSubset } from "../../datasets/subset.ts";
import { type CutOptions, cutPatches } from "../../train/data/cut_patches.ts";
import { drawnPatches } from "../../train/data/drawn_patches.ts";
import { EVALUATED_SUBSETS } from "../../train/data/evaluated_subsets.ts";
import {
  HELD_OUT_SUBSET,
  openTrainingPairs,
} from "../../train/data/open_training_pairs.ts";
import type { PatchSet } from "../../train/data/patch_set.ts";
import type { TrainingPair } from "../../train/data/training_pair.ts";
import { isFolder } from "../../train/recipe/is_folder.ts";
import { DRAWN_SCENES, type Recipe } from "../../train/recipe/recipe_schema.ts";
import { folderPath } from "../flags/folder_path.ts";
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
 * The patches of a recipe's data: `drawn`, a folder or names of the catalogue joined by commas.
 *
 * @throws {UsageError} where nobody knows such a name, or it holds pairs that tables are made of.
 * @throws As what opens them does.
 */
export async function openPatches(
  options: OpenPatchesOptions,
): Promise<PatchSet> {
  const { environment, recipe: { data }, seed, signal, onProgress } = options;
  const { set, side, count, scenes = DRAWN_SCENES } = data;
  const cut: Omit<CutOptions, "pairs"> = {
    side,
    count,
    seed,
    cacheDir: environment.cacheDir,
    signal,
    onProgress: (done, total, note) => onProgress("patches", done, total, note),
  };
  if (set === "drawn") return await drawnPatches({ ...cut, scenes });
  const pairs = isFolder(set)
    ? await folderPairs(set, options)
    : await namedPairs(set.split(","), options);
  return await cutPatches({ ...cut, pairs });
}

async function folderPairs(
  set: string,
  { environment, signal, onProgress }: OpenPatchesOptions,
): Promise<readonly TrainingPair[]> {
  const { pairs } = await openFolderPairs({
    root: folderPath(set),
    catalog: environment.datasets,
    evaluated: [...EVALUATED_SUBSETS, HELD_OUT_SUBSET],
    signal,
    onProgress: (done, total, note) => onProgress("folder", done, total, note),
  });
  return pairs;
}

async function namedPairs(
  names: readonly string[],
  { environment: { datasets: catalog, store }, signal, onProgress }:
    OpenPatchesOptions,
): Promise<readonly TrainingPair[]> {
  try {
    const kept = [...EVALUATED_SUBSETS, HELD_OUT_SUBSET];
    const evaluated = new Set(
      kept.flatMap((name) => resolveSubset(catalog, name).pairs),
    );
    for (const name of names) {
      const pair = resolveSubset(catalog, name).pairs
        .find((pair) => evaluated.has(pair));
      if (pair !== undefined) {
        throw new UsageError(
          `Cannot train on ${name}: ${pair.dataset}/${pair.id} of it is kept for tables and selection (${
            kept.join(", ")
          }); name others, such as llvip-train32`,
        );
      }
    }
    return await openTrainingPairs({
      catalog,
      store,
      names,
      signal,
      onProgress: (done, total, note) => onProgress("pairs", done, total, note),
    });
  } catch (error) {
    if (!(error instanceof UnknownNameError)) throw error;
    throw new UsageError(error.message, { cause: error });
  }
}
