import type { NotDefined } from "../not_defined.ts";
import { refuseSample } from "./refuse_sample.ts";
import { withoutEach } from "./without_each.ts";

/** The value of a sample without which a statistic is furthest from what it is. */
export interface Influence {
  /** Its place in the sample; the first of several. */
  readonly at: number;
  /** The statistic without it. */
  readonly without: number;
}

/** Leaves each of at least two finite values out once, and says of which the statistic depends most. */
export function mostInfluential(
  values: readonly number[],
  statistic: (values: ArrayLike<number>) => number,
): Influence | NotDefined {
  const refusal = refuseSample(values, 2);
  if (refusal !== null) return refusal;
  const whole = statistic(values);
  return withoutEach(values, statistic)
    .map((without, at) => ({ at, without }))
    .reduce((most, one) =>
      Math.abs(one.without - whole) > Math.abs(most.without - whole)
        ? one
        : most
    );
}
