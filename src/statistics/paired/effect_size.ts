import type { IntervalOptions } from "../bootstrap/bca_interval.ts";
import {
  bcaInterval,
  type BootstrapInterval,
} from "../bootstrap/bca_interval.ts";
import { isNotDefined, type NotDefined } from "../not_defined.ts";
import { deviation } from "../sample/deviation.ts";
import { meanOf } from "../sample/mean_of.ts";

/** How large a difference is beside its own scatter. */
export interface EffectSize {
  /** Mean over standard deviation (n - 1) of the differences: Cohen's d of pairs, without a unit. */
  readonly size: number;
  /** Its BCa bootstrap interval; undefined where a resample has no scatter. */
  readonly interval: BootstrapInterval | NotDefined;
}

/** The effect size of paired differences; undefined where there are fewer than two or they do not scatter. */
export function effectSize(
  differences: readonly number[],
  options: Omit<IntervalOptions, "statistic"> = {},
): EffectSize | NotDefined {
  const scatter = deviation(differences);
  if (isNotDefined(scatter)) return scatter;
  if (differences.every((one) => one === differences[0])) {
    return { undefined: "all differences are equal" };
  }
  return {
    size: meanOf(differences) / scatter,
    interval: bcaInterval(differences, { ...options, statistic: ofMean }),
  };
}

/** NaN of a resample that does not scatter. */
function ofMean(values: ArrayLike<number>): number {
  const scatter = deviation(values);
  return isNotDefined(scatter) || scatter === 0
    ? NaN
    : meanOf(values) / scatter;
}
