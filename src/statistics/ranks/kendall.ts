import type { NotDefined } from "../not_defined.ts";
import { refuseRanking } from "./refuse_ranking.ts";

/** Kendall's τ-b of two rankings of the same things, -1..1 (Kendall 1945); undefined where one of them ranks nothing. */
export function kendall(
  first: readonly number[],
  second: readonly number[],
): number | NotDefined {
  const refusal = refuseRanking(first, second);
  if (refusal !== null) return refusal;
  let agree = 0, ofFirst = 0, ofSecond = 0;
  for (let i = 1; i < first.length; i++) {
    for (let j = 0; j < i; j++) {
      const a = Math.sign(first[i]! - first[j]!);
      const b = Math.sign(second[i]! - second[j]!);
      agree += a * b;
      ofFirst += a * a;
      ofSecond += b * b;
    }
  }
  return agree / Math.sqrt(ofFirst * ofSecond);
}
