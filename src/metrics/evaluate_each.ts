/** Metric values of one fused image, with undefined metrics beside the defined ones. */
import { type EvaluateOptions, resolveOptions } from "./evaluate_options.ts";
import { FUNCTIONS } from "./functions.ts";
import type { Metric } from "./metric.ts";
import { checkTriple, type Triple } from "./triple.ts";
import { UndefinedMetricError } from "./undefined_metric_error.ts";

/**
 * As `evaluate`, but a metric that has no value for these images yields its error in place of a number.
 *
 * @throws {RangeError} when the images differ in size, or a metric or profile name is unknown.
 */
export function evaluateEach<M extends Metric = Metric>(
  triple: Triple,
  options: EvaluateOptions<M> = {},
): Record<M, number | UndefinedMetricError> {
  const { profile, metrics } = resolveOptions(options);
  checkTriple(triple);
  const values: Partial<Record<M, number | UndefinedMetricError>> = {};
  for (const metric of metrics) {
    try {
      values[metric] = FUNCTIONS[profile][metric](triple);
    } catch (error) {
      if (!(error instanceof UndefinedMetricError)) throw error;
      values[metric] = error;
    }
  }
  return values as Record<M, number | UndefinedMetricError>;
}
