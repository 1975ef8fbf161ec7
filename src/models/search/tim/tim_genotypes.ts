/** The genotypes that TIM's public code has for its test scripts (LiuZhu-CV/TIMFusion at 917b395, MIT): facts, by task. */

/** An operation as that code names it: family, side, dilation. */
export type TimOperation =
  | "sep3"
  | "dil3"
  | "res3"
  | "res5"
  | "dense3"
  | "channels3"
  | "positions3";

/** One published network. */
export interface TimGenotype {
  /** Of the first module: operations of its multi-scale cell, in turn; null where it has a second successive cell instead. */
  readonly scales: readonly TimOperation[] | null;
  /** Operations of its successive cells, in turn. */
  readonly chain: readonly TimOperation[];
  /** Of the branches of the second module: visible's, or MRI's, and the other's; null where the first module is all. */
  readonly branches:
    | readonly [readonly TimOperation[], readonly TimOperation[]]
    | null;
  /** How the branches are merged: by a mask that infrared's features make, or joined, with a tanh at the end. */
  readonly merge: "mask" | "joined";
}

const FIRST = {
  scales: ["res3", "dil3"],
  chain: ["dense3", "dil3"],
} as const;

/** By a name of ours: infrared and visible, its light version, and the three medical ones. */
export const TIM_GENOTYPES: Readonly<Record<string, TimGenotype>> = {
  "tim": {
    ...FIRST,
    branches: [["positions3", "dil3"], ["channels3", "positions3"]],
    merge: "mask",
  },
  "tim-light": {
    scales: null,
    chain: ["res3", "channels3"],
    branches: null,
    merge: "joined",
  },
  "tim-mri-ct": {
    ...FIRST,
    branches: [["res5", "res5"], ["res5", "positions3"]],
    merge: "joined",
  },
  "tim-mri-pet": {
    ...FIRST,
    branches: [["sep3", "res5"], ["res3", "res5"]],
    merge: "joined",
  },
  "tim-mri-spect": {
    ...FIRST,
    branches: [["res5", "dense3"], ["res3", "positions3"]],
    merge: "joined",
  },
};
