/** Patches of drawn scenes: data whose terms are the program's own. */
import { luma601 } from "../../image/luma.ts";
import { paintPair } from "../../painter/paint_pair.ts";
import { type CutOptions, cutPatches } from "./cut_patches.ts";
import { drawnPair } from "./drawn_pair.ts";
import type { PatchSet } from "./patch_set.ts";
import type { TrainingPair } from "./training_pair.ts";

/** How many scenes, and what is cut from them. */
export interface DrawnOptions extends Omit<CutOptions, "pairs"> {
  /** Scenes 1 to `scenes` of the painter, of 320×240 pixels; at least 1. */
  readonly scenes: number;
}

/**
 * Draws scenes and cuts patches from them; `seed` decides the places only. Its digest is over the levels of the scenes, so
 * it changes when the painter does.
 *
 * @throws {RangeError} when `scenes` is no whole number of at least 1, and as `cutPatches` does.
 */
export async function drawnPatches(
  { scenes, ...options }: DrawnOptions,
): Promise<PatchSet> {
  if (!Number.isSafeInteger(scenes) || scenes < 1) {
    throw new RangeError(
      `Cannot draw ${scenes} scenes; give a whole number of at least 1`,
    );
  }
  const pairs: TrainingPair[] = [];
  for (let seed = 1; seed <= scenes; seed++) {
    options.signal?.throwIfAborted();
    const { ir, vi } = paintPair(seed);
    pairs.push(await drawnPair(`drawn/${seed}`, { ir, vi: luma601(vi) }));
  }
  return await cutPatches({ ...options, pairs });
}
