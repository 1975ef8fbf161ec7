/** Where a mean over pairs is known to lie. */
import { bcaInterval } from "../../statistics/bootstrap/bca_interval.ts";
import { drawIndices } from "../../statistics/bootstrap/draw_indices.ts";
import { isNotDefined } from "../../statistics/not_defined.ts";
import { deviation } from "../../statistics/sample/deviation.ts";
import { meanOf } from "../../statistics/sample/mean_of.ts";
import type { Between } from "../table/table.ts";

/** Beyond so many pairs a mean is normal to every digit that is printed, and resampling is slow. */
export const MOST_RESAMPLED = 1000;

/**
 * Fewer pairs have no 95 % interval: resamples of n values lie between the least and the greatest, and from one to the other
 * is 1 - 2^(1 - n) of chance, for a median, which is 94 % of five.
 */
export const FEWEST_RESAMPLED = 6;

const NORMAL_QUANTILE = 1.959963984540054;

/** A function for 95 % intervals of the samples of a table: those of one size are resampled alike. Null is no interval. */
export function meanInterval(): (values: readonly number[]) => Between | null {
  const drawn = new Map<number, Uint32Array>();
  return (values) => {
    const n = values.length;
    if (n > MOST_RESAMPLED) return normalInterval(values);
    if (n < FEWEST_RESAMPLED) return null;
    const indices = drawn.get(n) ?? drawIndices(n);
    drawn.set(n, indices);
    const interval = bcaInterval(values, { indices });
    if (isNotDefined(interval)) return null;
    return { low: interval.low, high: interval.high };
  };
}

function normalInterval(values: readonly number[]): Between | null {
  const scatter = deviation(values);
  if (isNotDefined(scatter)) return null;
  const mean = meanOf(values);
  const reach = NORMAL_QUANTILE * scatter / Math.sqrt(values.length);
  return { low: mean - reach, high: mean + reach };
}
