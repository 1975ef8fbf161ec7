import type { NotDefined } from "../not_defined.ts";
import { meanOf } from "./mean_of.ts";
import { refuseSample } from "./refuse_sample.ts";

/** The standard deviation of a sample (n - 1), in the unit of the values; one value has none. */
export function deviation(values: ArrayLike<number>): number | NotDefined {
  const refusal = refuseSample(values, 2);
  if (refusal !== null) return refusal;
  const mean = meanOf(values);
  let squares = 0;
  for (let at = 0; at < values.length; at++) {
    const off = values[at]! - mean;
    squares += off * off;
  }
  return Math.sqrt(squares / (values.length - 1));
}
