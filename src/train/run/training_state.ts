import type { AdamState } from "./adam.ts";
import type { History } from "./history.ts";

/** Everything that a run goes on from. */
export interface TrainingState {
  /** Steps made. */
  readonly step: number;
  /** In the order of the network's forms; changed in place by a step. */
  readonly parameters: readonly Float32Array[];
  readonly adam: AdamState;
  /** Best outputs, where the recipe refreshes. */
  readonly history: History;
  /** Means of each loss over the steps of each stretch of {@linkcode LOSS_STRETCH}. */
  readonly losses: readonly LossPoint[];
}

/** Means over one stretch of steps. */
export interface LossPoint {
  /** The last step of it, counted from 1. */
  readonly step: number;
  /** Not weighted, by name. */
  readonly means: Readonly<Record<string, number>>;
  /** The weighted sum. */
  readonly total: number;
}

/** Steps that a point of the loss curve is the mean of. */
export const LOSS_STRETCH = 10;
