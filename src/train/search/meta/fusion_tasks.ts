import { cutPatches } from "../../data/cut_patches.ts";
import type { PatchSet } from "../../data/patch_set.ts";
import { peopledPairs } from "../../data/peopled_pairs.ts";
import { phantomPairs } from "../../data/phantom_pairs.ts";
import type { TrainingPair } from "../../data/training_pair.ts";

/** The kinds of pairs that a start is learnt over: infrared and visible, MRI with CT, PET and SPECT. */
export const FUSION_TASKS = [
  "ir-vi",
  "mri-ct",
  "mri-pet",
  "mri-spect",
] as const;

/** One of them. */
export type FusionTask = typeof FUSION_TASKS[number];

/** What a task's patches are for; the three share no scene. */
export type TaskShare = "meta" | "few" | "test";

/** Scenes or slices of each share: to learn a start from, to adapt to with few pairs, and to measure on. */
const SHARES: Readonly<Record<TaskShare, { first: number; pairs: number }>> = {
  meta: { first: 1001, pairs: 16 },
  few: { first: 2001, pairs: 2 },
  test: { first: 3001, pairs: 8 },
};

/**
 * Patches of a task, all drawn: what is known of medical pairs is kept for tables, so that drawn slices stand in for them, and drawn
 * scenes for infrared and visible, so that all four are alike in this.
 *
 * @param seed of the places of the patches.
 */
export async function taskPatches(
  task: FusionTask,
  share: TaskShare,
  options: {
    readonly side: number;
    readonly count: number;
    readonly seed: number;
    readonly cacheDir: string;
  },
): Promise<PatchSet> {
  const { first, pairs } = SHARES[share];
  return await cutPatches({
    ...options,
    pairs: await drawn(task, first, pairs),
  });
}

async function drawn(
  task: FusionTask,
  first: number,
  pairs: number,
): Promise<TrainingPair[]> {
  switch (task) {
    case "ir-vi":
      return await peopledPairs(first, pairs);
    case "mri-ct":
      return await phantomPairs("ct", first, pairs);
    case "mri-pet":
      return await phantomPairs("pet", first, pairs);
    case "mri-spect":
      return await phantomPairs("spect", first, pairs);
  }
}
