import { type AdamState, newAdamState } from "../../run/adam.ts";

/** A search between two steps. */
export interface SearchState {
  /** Steps made. */
  readonly step: number;
  readonly theta: Float32Array;
  /** Logits, place by place; empty where there is nothing to choose. */
  readonly alpha: Float32Array;
  readonly thetaAdam: AdamState;
  readonly alphaAdam: AdamState;
  /** Passes over either loss, over a batch each. */
  readonly evaluations: number;
  /** Training's loss at the last step, and validation's where an architecture gradient was taken. */
  readonly training: number | null;
  readonly validation: number | null;
}

/** Before the first step; every candidate has the same logit. */
export function newSearchState(
  theta: Float32Array,
  logits: number,
): SearchState {
  const alpha = new Float32Array(logits);
  return {
    step: 0,
    theta,
    alpha,
    thetaAdam: newAdamState([theta]),
    alphaAdam: newAdamState([alpha]),
    evaluations: 0,
    training: null,
    validation: null,
  };
}
