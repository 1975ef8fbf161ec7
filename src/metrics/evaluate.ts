/** Metric values of one fused image; an undefined metric is an error. */
import { type EvaluateOptions, resolveOptions } from "./evaluate_options.ts";
import { FUNCTIONS } from "./functions.ts";
import type { Metric } from "./metric.ts";
import { checkTriple, type Triple } from "./triple.ts";

/**
 * Computes metrics of a fused image and its two sources.
 *
 * Under profile `cdd` a value is NaN where the evaluator's own arithmetic gives NaN (CC or SCD of a constant image, for
 * example); under `strict` every returned value is finite.
 *
 * @returns One number per metric asked for, in that order.
 * @throws {UndefinedMetricError} for the first metric that has no value for these images; use `evaluateEach` to get the
 *   others all the same.
 * @throws {RangeError} when the images differ in size, or a metric or profile name is unknown.
 */
export function evaluate<M extends Metric = Metric>(
  triple: Triple,
  options: EvaluateOptions<M> = {},
): Record<M, number> {
  const { profile, metrics } = resolveOptions(options);
  checkTriple(triple);
  const values: Partial<Record<M, number>> = {};
  for (const metric of metrics) {
    values[metric] = FUNCTIONS[profile][metric](triple);
  }
  return values as Record<M, number>;
}
