/**
 * Friedman's test of several treatments on the same blocks (Friedman 1937), corrected for ties, with the average ranks that
 * Nemenyi's comparison goes by and the F of Iman & Davenport 1980.
 */
import { chiSquareUpper } from "../distribution/chi_square_upper.ts";
import { fisherUpper } from "../distribution/fisher_upper.ts";
import type { NotDefined } from "../not_defined.ts";
import { refuseSample } from "../sample/refuse_sample.ts";
import { midRanks } from "./mid_ranks.ts";

/** What the test gives. */
export interface Friedman {
  /** Of each treatment the mean of its ranks, 1 the best. */
  readonly averageRanks: readonly number[];
  /** χ² with one degree of freedom less than treatments. */
  readonly statistic: number;
  readonly p: number;
  /** Null where every block ranks alike, which F has no number for. */
  readonly imanDavenport: { readonly f: number; readonly p: number } | null;
}

/**
 * Tests whether treatments differ.
 *
 * @param blocks a row for each block with a value for each treatment
 * @param better which end is rank 1
 */
export function friedman(
  blocks: readonly (readonly number[])[],
  better: "higher" | "lower",
): Friedman | NotDefined {
  const n = blocks.length, k = blocks[0]?.length ?? 0;
  if (n < 2 || k < 2) {
    return {
      undefined: `${n} ${
        n === 1 ? "block" : "blocks"
      } of ${k} treatments, it takes at least 2 of 2`,
    };
  }
  const refusal = refuseSample(blocks.flat(), 4);
  if (refusal !== null) return refusal;
  const sign = better === "higher" ? -1 : 1;
  const ranks = blocks.map((block) =>
    midRanks(block.map((value) => sign * value))
  );
  const sums = ranks[0]!.map((_, at) =>
    ranks.reduce((sum, row) => sum + row[at]!, 0)
  );
  const squares = ranks.flat().reduce((sum, rank) => sum + rank * rank, 0);
  const level = n * k * (k + 1) * (k + 1) / 4;
  if (squares === level) return { undefined: "every block is all ties" };
  const between = sums.reduce((sum, one) => sum + one * one, 0) / n - level;
  const statistic = (k - 1) * between / ((squares - level) / n);
  const rest = n * (k - 1) - statistic;
  const f = (n - 1) * statistic / rest;
  return {
    averageRanks: sums.map((sum) => sum / n),
    statistic,
    p: chiSquareUpper(statistic, k - 1),
    imanDavenport: rest > 0
      ? { f, p: fisherUpper(f, k - 1, (n - 1) * (k - 1)) }
      : null,
  };
}
