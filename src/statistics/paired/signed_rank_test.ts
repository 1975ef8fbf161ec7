/**
 * Wilcoxon's signed-rank test of paired differences (Wilcoxon 1945), two-sided and one-sided.
 *
 * Equal differences share mid-ranks. Up to {@linkcode EXACT_PAIRS} differences other than 0 the p is exact: of all ways to
 * give the ranks their signs, counted by dynamic programming over their sums. Beyond it is the normal
 * approximation with its variance corrected for ties (Hollander & Wolfe 1999, 3.1) and a continuity correction of ½.
 */
import { normalUpper } from "../distribution/normal_upper.ts";
import type { NotDefined } from "../not_defined.ts";
import { midRanks } from "../ranks/mid_ranks.ts";
import { refuseSample } from "../sample/refuse_sample.ts";

/** As many differences other than 0 are tested exactly. */
export const EXACT_PAIRS = 100;

/** How the test is made. */
export interface SignedRankOptions {
  /** Differences of 0 are left out (`drop`, Wilcoxon's rule), or take their ranks and are then left out (`pratt`, 1959). */
  readonly zeros?: "drop" | "pratt";
  /** `exact` up to {@linkcode EXACT_PAIRS} differences unless told. */
  readonly method?: "exact" | "normal";
  /** Whether the normal approximation has its continuity correction; true unless told. */
  readonly correction?: boolean;
}

/** What the test gives. */
export interface SignedRank {
  /** The sums of the ranks of positive and of negative differences. */
  readonly plus: number;
  readonly minus: number;
  /** Differences other than 0. */
  readonly used: number;
  readonly method: "exact" | "normal";
  /** Two-sided: twice the smaller of the other two, and at most 1. */
  readonly p: number;
  /** That the sum of the positive ranks is at least, and at most, what it is, if nothing but chance gives the signs. */
  readonly greater: number;
  readonly less: number;
}

/** Tests whether differences lie around 0. It takes two that are not 0; otherwise the test is undefined. */
export function signedRankTest(
  differences: readonly number[],
  options: SignedRankOptions = {},
): SignedRank | NotDefined {
  const refusal = refuseSample(differences, 2, "difference");
  if (refusal !== null) return refusal;
  const { zeros = "drop", correction = true } = options;
  const kept = zeros === "drop"
    ? differences.filter((one) => one !== 0)
    : differences;
  const ranked = midRanks(kept.map(Math.abs));
  const signed = ranked.map((rank, at) => ({ rank, sign: kept[at]! }))
    .filter(({ sign }) => sign !== 0);
  const used = signed.length;
  if (used < 2) {
    return {
      undefined: used === 0
        ? "all differences are 0"
        : "one difference alone is not 0",
    };
  }
  const sumOf = (side: 1 | -1): number =>
    signed.reduce(
      (sum, { rank, sign }) => sum + (sign * side > 0 ? rank : 0),
      0,
    );
  const plus = sumOf(1), minus = sumOf(-1);
  const ranks = signed.map(({ rank }) => rank);
  const method = options.method ?? (used <= EXACT_PAIRS ? "exact" : "normal");
  const { greater, less } = method === "exact"
    ? exactTails(ranks, plus)
    : normalTails(ranks, plus, correction);
  return {
    plus,
    minus,
    used,
    method,
    p: Math.min(1, 2 * Math.min(greater, less)),
    greater,
    less,
  };
}

interface Tails {
  readonly greater: number;
  readonly less: number;
}

/** Ranks are whole, or halves where there are ties, and then doubled. */
function exactTails(ranks: readonly number[], plus: number): Tails {
  const unit = ranks.every(Number.isInteger) ? 1 : 2;
  const whole = ranks.map((rank) => unit * rank).sort((a, b) => a - b);
  const total = whole.reduce((sum, rank) => sum + rank, 0);
  const share = new Float64Array(total + 1);
  share[0] = 1;
  let reached = 0;
  for (const rank of whole) {
    reached += rank;
    for (let sum = reached; sum >= rank; sum--) {
      share[sum] = (share[sum]! + share[sum - rank]!) / 2;
    }
    for (let sum = rank - 1; sum >= 0; sum--) share[sum]! /= 2;
  }
  let greater = 0, less = 0;
  for (let sum = 0; sum <= unit * plus; sum++) less += share[sum]!;
  for (let sum = total; sum >= unit * plus; sum--) greater += share[sum]!;
  return { greater, less };
}

/** No tail is below the smallest normal number: a p is never 0. */
function normalTails(
  ranks: readonly number[],
  plus: number,
  correction: boolean,
): Tails {
  const mean = ranks.reduce((sum, rank) => sum + rank, 0) / 2;
  const variance = ranks.reduce((sum, rank) => sum + rank * rank, 0) / 4;
  const tail = (off: number): number =>
    Math.max(
      normalUpper((off - half(off, correction)) / Math.sqrt(variance)),
      2.2250738585072014e-308,
    );
  return { greater: tail(plus - mean), less: tail(mean - plus) };
}

/** Towards the middle, and not beyond it. */
function half(off: number, correction: boolean): number {
  return correction ? Math.sign(off) * Math.min(0.5, Math.abs(off)) : 0;
}
