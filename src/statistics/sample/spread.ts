import type { NotDefined } from "../not_defined.ts";
import { deviation } from "./deviation.ts";
import { meanOf } from "./mean_of.ts";
import { quantile } from "./quantile.ts";
import { refuseSample } from "./refuse_sample.ts";

/** Where the values of a sample lie, in their unit. */
export interface Spread {
  readonly n: number;
  readonly mean: number;
  /** Of a sample, n - 1. */
  readonly deviation: number | NotDefined;
  readonly least: number;
  readonly median: number;
  readonly greatest: number;
}

/** The spread of finite values; of none, or where one is not finite, undefined. */
export function spread(values: readonly number[]): Spread | NotDefined {
  return refuseSample(values, 1) ?? {
    n: values.length,
    mean: meanOf(values),
    deviation: deviation(values),
    least: values.reduce((a, b) => Math.min(a, b)),
    median: quantile(values, 0.5),
    greatest: values.reduce((a, b) => Math.max(a, b)),
  };
}
