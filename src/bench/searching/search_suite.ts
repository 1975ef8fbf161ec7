import type { SearchMethodName } from "../../train/search/gradient/methods.ts";
import { SEARCH_SPACES } from "../../train/search/search_spaces.ts";
import type { MetaOptions } from "../../train/search/meta/meta_initialise.ts";
import { LESEFUSE_OPERATIONS } from "../../models/search/search_operations.ts";
import type { SearchSpace } from "../../models/search/search_space.ts";
import { variantOfHead } from "../../metrics/variant_of_head.ts";

/** A way of searching whose networks the suite compares. */
export interface SearchArm {
  readonly name: string;
  readonly method: SearchMethodName;
  /** Of the term of time; 0 is none. */
  readonly lambda: number;
}

/** The whole experiment, as data: every number in it decides its values. */
export interface SearchSuite {
  readonly id: string;
  /** Raised when anything of it changes. */
  readonly version: number;
  readonly space: SearchSpace;
  readonly arms: readonly SearchArm[];
  /** The arm whose networks random ones of the same latency are drawn beside: how many each, and how far apart, of its latency, where there are enough. */
  readonly random: {
    readonly beside: string;
    readonly count: number;
    readonly tolerance: number;
  };
  /** A search of cells beside them, whose network is drawn and judged as arm `cells`; its seed is the first. */
  readonly cells: {
    readonly space: SearchSpace;
    readonly method: SearchMethodName;
    readonly lambda: number;
    /** Of each phase. */
    readonly steps: number;
  };
  readonly seeds: readonly number[];
  /** Subset trained on, and cut into patches. */
  readonly data: {
    readonly set: string;
    readonly side: number;
    readonly count: number;
  };
  readonly batch: number;
  /** Of each phase of a search, and of the training of every network. */
  readonly steps: number;
  /** Subset whose pairs the networks are compared on, and the variants they are compared by. */
  readonly judged: string;
  readonly variants: readonly string[];
  readonly meta: MetaOptions & {
    /** Its network. */
    readonly genotype: readonly string[];
    readonly side: number;
    readonly count: number;
    readonly batch: number;
    /** Adam's steps with few pairs. */
    readonly adapting: number;
    /** Patches that are measured on, each a number. */
    readonly tested: number;
  };
  readonly task: {
    readonly eta: number;
    readonly genotype: readonly string[];
    /** Drawn scenes that are trained on. */
    readonly scenes: number;
    /** Subsets whose pairs, where they have boxes of people, are measured on; none is trained on. */
    readonly measured: readonly string[];
  };
}

/**
 * Suite `search`, version 1. Three places of LeSeFuse's operations, so that there are enough networks of one latency; RoadScene's
 * training pairs; the pairs held out from training and from every table judge.
 */
export const SEARCH_SUITE: SearchSuite = {
  id: "search",
  version: 1,
  space: {
    channels: 4,
    candidates: [
      LESEFUSE_OPERATIONS,
      LESEFUSE_OPERATIONS,
      LESEFUSE_OPERATIONS,
    ],
  },
  arms: [
    { name: "first", method: "first", lambda: 0.01 },
    { name: "implicit", method: "implicit", lambda: 0.01 },
    { name: "first-untimed", method: "first", lambda: 0 },
    { name: "implicit-untimed", method: "implicit", lambda: 0 },
  ],
  random: { beside: "implicit", count: 8, tolerance: 0.1 },
  cells: {
    space: SEARCH_SPACES.hsda,
    method: "implicit",
    lambda: 0.01,
    steps: 60,
  },
  seeds: [1, 2, 3],
  data: { set: "roadscene-train", side: 48, count: 640 },
  batch: 4,
  steps: 300,
  judged: "heldout30",
  variants: ["VIF", "Qabf", "SSIM"].map(variantOfHead("cdd")),
  meta: {
    genotype: ["sep3"],
    side: 48,
    count: 64,
    batch: 2,
    steps: 100,
    inner: 3,
    innerRate: 0.01,
    rate: 0.004,
    adapting: 20,
    tested: 24,
  },
  task: {
    eta: 0.1,
    genotype: ["sep3"],
    scenes: 32,
    measured: ["m3fd10", "llvip-boxes2"],
  },
};
