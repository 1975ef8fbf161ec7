/** The job of the training bench: a student of 113 parameters and a batch of patches. */
import { seededState } from "../../test/models/seeded.ts";
import { STUDENT } from "../../test/models/network_shapes.ts";
import { drawn } from "../../test/train/tape/drawn.ts";
import { STUDENT_PARAMETERS } from "../../test/train/tape/student_on_tape.ts";

/** Patches of a batch, and pixels of a patch's side: those of the paper's schedule. */
export const BATCH = { count: 25, side: 128 } as const;

/** The sources of each patch, in [0, 1). */
export function batchSources(): { ir: Float32Array; vi: Float32Array }[] {
  const { count, side } = BATCH;
  return Array.from({ length: count }, (_, patch) => ({
    ir: drawn(side * side, 2 * patch, 1, 0.5),
    vi: drawn(side * side, 2 * patch + 1, 1, 0.5),
  }));
}

/** The parameters that every side starts from, in the order of {@link STUDENT_PARAMETERS}. */
export function startParameters(): Float32Array[] {
  const state = seededState(STUDENT, 5);
  return STUDENT_PARAMETERS.map((name) => state.get(name)!.data.slice());
}
