import { meanSquare } from "../../losses/mean_distances.ts";
import type { PatchLoss } from "../../step/content_losses.ts";
import type { Tape } from "../../tape/tape.ts";
import type { TapeTensor } from "../../tape/tensor.ts";
import { SALIENCY_LAYERS, saliencyOfPlane } from "./saliency_head.ts";
import { layerVariables } from "./supernet.ts";
import { tapeMaker } from "./tape_maker.ts";

/** A task beside fusion. */
export interface TaskGuidance {
  /** η, the factor of the fusion losses beside the task's. */
  readonly eta: number;
  /** Whether the task's loss reaches the fuser; else its head only looks on, and is trained on what fusion alone makes. */
  readonly guides: boolean;
}

/**
 * η · L_F + L_T, as TIM has it: all losses of fusion times η, and that of the task, the mean square between the head's map and what
 * is salient.
 *
 * @param theta the head's weights.
 * @param salient 255 where something is, 0 elsewhere.
 * @throws {RangeError} where the patch does not say what is salient.
 */
export function guidedLosses(
  tape: Tape,
  fusion: readonly PatchLoss[],
  fused: TapeTensor,
  { task: { eta, guides }, theta, salient }: {
    readonly task: TaskGuidance;
    readonly theta: Float64Array;
    readonly salient: Uint8Array | undefined;
  },
): { readonly losses: PatchLoss[]; readonly variables: readonly TapeTensor[] } {
  if (salient === undefined) {
    throw new RangeError(
      "Cannot guide fusion by a task: the patches do not say what is salient; take drawn scenes",
    );
  }
  const { variables, of } = layerVariables(tape, SALIENCY_LAYERS, theta);
  const maker = tapeMaker(tape, of, new Map(), {});
  const seen = guides ? fused : { ...fused, varies: false };
  const map = saliencyOfPlane(maker, seen);
  const wanted = tape.constant(
    map,
    Float32Array.from(salient, (level) => level / 255),
  );
  return {
    losses: [
      ...fusion.map((loss) => ({ ...loss, weight: eta * loss.weight })),
      { name: "task", weight: 1, value: meanSquare(tape, map, wanted) },
    ],
    variables,
  };
}
