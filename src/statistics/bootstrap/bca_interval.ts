/**
 * Bias-corrected and accelerated bootstrap intervals (Efron 1987, Better bootstrap confidence intervals).
 *
 * Resamples equal to the estimate count half, as in SciPy; the acceleration comes of the jackknife, and quantiles are of
 * type 7.
 */
import { normalQuantile } from "../distribution/normal_quantile.ts";
import { normalUpper } from "../distribution/normal_upper.ts";
import type { NotDefined } from "../not_defined.ts";
import { meanOf } from "../sample/mean_of.ts";
import { quantileOfSorted } from "../sample/quantile.ts";
import { refuseSample } from "../sample/refuse_sample.ts";
import { withoutEach } from "../sample/without_each.ts";
import { drawIndices } from "./draw_indices.ts";

/** An interval, and how it came about. */
export interface BootstrapInterval {
  readonly low: number;
  readonly high: number;
  /** The bias correction z0 and the acceleration. */
  readonly bias: number;
  readonly acceleration: number;
}

/** How an interval is made. */
export interface IntervalOptions {
  /** Mean unless told; what it gives for a resample may be NaN, and then there is no interval. */
  readonly statistic?: (values: ArrayLike<number>) => number;
  /** Rows of as many indices as there are values; those of {@linkcode drawIndices} unless told. */
  readonly indices?: ArrayLike<number>;
  /** 0.95 unless told. */
  readonly level?: number;
}

/** The interval of a statistic of at least two finite values that are not all equal, in the statistic's unit. */
export function bcaInterval(
  values: readonly number[],
  options: IntervalOptions = {},
): BootstrapInterval | NotDefined {
  const refusal = refuseSample(values, 2);
  if (refusal !== null) return refusal;
  if (values.every((value) => value === values[0])) {
    return { undefined: "all values are equal" };
  }
  const { statistic = meanOf, level = 0.95 } = options;
  const { indices = drawIndices(values.length) } = options;
  if (indices.length === 0) return { undefined: "nothing is resampled" };
  const estimate = statistic(values);
  const resampled = resample(values, indices, statistic);
  const jackknife = withoutEach(values, statistic);
  // Sorted, what is not a number comes last.
  const ends = [estimate, resampled[0]!, resampled.at(-1)!, ...jackknife];
  if (!ends.every(Number.isFinite)) {
    return { undefined: "the statistic has no value for some resamples" };
  }
  const bias = normalQuantile(shareBelow(resampled, estimate));
  if (!Number.isFinite(bias)) {
    return { undefined: "all resamples lie on one side of the estimate" };
  }
  const acceleration = accelerate(jackknife);
  if (Number.isNaN(acceleration)) {
    return { undefined: "leaving a value out changes nothing" };
  }
  const at = (z: number): number => {
    const shifted = bias + z;
    const level = 1 - normalUpper(
      bias + shifted / (1 - acceleration * shifted),
    );
    return quantileOfSorted(resampled, level);
  };
  const z = normalQuantile((1 + level) / 2);
  return { low: at(-z), high: at(z), bias, acceleration };
}

/** The statistic of each resample, ascending. */
function resample(
  values: readonly number[],
  indices: ArrayLike<number>,
  statistic: (values: ArrayLike<number>) => number,
): Float64Array {
  const n = values.length;
  const from = Float64Array.from(values), drawn = new Float64Array(n);
  const resampled = new Float64Array(indices.length / n);
  for (let row = 0; row < resampled.length; row++) {
    for (let at = 0; at < n; at++) drawn[at] = from[indices[row * n + at]!]!;
    resampled[row] = statistic(drawn);
  }
  return resampled.sort();
}

/** The share of resamples below the estimate; those equal to it but for rounding count half. */
function shareBelow(sorted: Float64Array, estimate: number): number {
  const span = Math.max(
    ...[sorted[0]!, sorted.at(-1)!, estimate].map(Math.abs),
  );
  const slack = span * 1e-14 * 4;
  let doubled = 0;
  for (const value of sorted) {
    if (value < estimate - slack) doubled += 2;
    else if (value <= estimate + slack) doubled += 1;
  }
  return doubled / (2 * sorted.length);
}

/** Efron's a = Σu³ / (6 (Σu²)^1.5), u the mean of the jackknife less each of it; NaN where all are the same. */
function accelerate(jackknife: readonly number[]): number {
  const mean = meanOf(jackknife);
  let squares = 0, cubes = 0;
  for (const value of jackknife) {
    const u = mean - value;
    squares += u * u;
    cubes += u * u * u;
  }
  return cubes / (6 * squares * Math.sqrt(squares));
}
