import type { NotDefined } from "../not_defined.ts";
import { midRanks } from "./mid_ranks.ts";
import { refuseRanking } from "./refuse_ranking.ts";

/** Spearman's ρ, -1..1: Pearson's correlation of the mid-ranks; undefined where one of the two ranks nothing. */
export function spearman(
  first: readonly number[],
  second: readonly number[],
): number | NotDefined {
  const refusal = refuseRanking(first, second);
  if (refusal !== null) return refusal;
  const a = centred(first), b = centred(second);
  return product(a, b) / Math.sqrt(product(a, a) * product(b, b));
}

/** Twice the ranks less their mean: whole numbers, so that sums of products are exact. */
function centred(values: readonly number[]): number[] {
  return midRanks(values).map((rank) => 2 * rank - values.length - 1);
}

function product(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, one, at) => sum + one * b[at]!, 0);
}
