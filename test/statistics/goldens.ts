/** The values that statistics are held to: of SciPy, statsmodels and R, with their conventions. */
import { assert } from "@std/assert";

/** A special number is written as a word. */
export type Written = number | "NaN" | "Infinity" | "-Infinity" | null;

interface SignedRankValues {
  readonly exact: {
    readonly Wplus: number;
    readonly Wminus: number;
    readonly n_used: number;
    readonly p_two_sided: number;
    readonly p_greater: number;
    readonly p_less: number;
  } | null;
  readonly normal: number;
  readonly corrected: number;
}

/** One sample of the fixture. */
export interface Sample {
  readonly a: number[];
  readonly b: number[];
  readonly d: number[];
  readonly wilcoxon: Record<"wilcox" | "pratt", SignedRankValues>;
  readonly signFlip: {
    readonly n_flips: string;
    readonly count_ge: string;
    readonly p: number;
  };
  readonly bootstrap: {
    readonly B: number;
    readonly mean: number;
    readonly resample_means_first5: number[];
    readonly z0_half_ties: number;
    readonly acceleration_closed_form: Written;
    readonly bca_95_half_ties: [number, number] | null;
    readonly indices_first_row: number[];
    readonly indices_last_row: number[];
  };
  readonly pairedT: { readonly t: Written; readonly p: Written };
}

interface Fixture {
  readonly samples: Record<string, Sample>;
  readonly holm: Record<string, { p: number[]; holm: number[] }>;
  readonly friedman: {
    readonly matrix: number[][];
    readonly average_ranks: number[];
    readonly statistic_tie_corrected: number;
    readonly p: number;
    readonly iman_davenport_F: number;
    readonly iman_davenport_p: number;
    readonly nemenyi: {
      readonly k: number;
      readonly N: number;
      readonly critical_difference_0_05: number;
      readonly critical_difference_0_10: number;
      readonly pairs_significant_0_05: [number, number][];
    };
  };
  readonly rankCorrelation: Record<
    string,
    {
      readonly a: number[];
      readonly b: number[];
      readonly kendall_tau_b: Written;
      /** SciPy's exact one, where it has one. */
      readonly kendall_p?: number;
      readonly spearman_rho: Written;
    }
  >;
  /** Arguments, and the value last. */
  readonly distributions: Record<string, number[][]>;
  readonly detectable: Record<
    string,
    { readonly difference: number; readonly noncentralPower: number }
  >;
}

/** The fixture. */
export const GOLDENS: Fixture = JSON.parse(
  await Deno.readTextFile(
    new URL("../fixtures/statistics/statistics.json", import.meta.url),
  ),
);

/** Its samples with their names. */
export const SAMPLES: readonly (readonly [string, Sample])[] = Object.entries(
  GOLDENS.samples,
);

/** Holds a number to another, with a difference relative to the larger of the other and `floor`. */
export function assertClose(
  actual: number,
  expected: number,
  { tolerance, floor = 0, what = "" }: {
    readonly tolerance: number;
    readonly floor?: number;
    readonly what?: string;
  },
): void {
  const off = Math.abs(actual - expected);
  assert(
    off <= tolerance * Math.max(Math.abs(expected), floor),
    `${what}: ${actual} in place of ${expected}, off by ${off}`,
  );
}

/** The value, where a statistic has one. */
export function defined<T>(value: T | { readonly undefined: string }): T {
  assert(
    typeof value !== "object" || value === null || !("undefined" in value),
    `undefined: ${JSON.stringify(value)}`,
  );
  return value as T;
}
