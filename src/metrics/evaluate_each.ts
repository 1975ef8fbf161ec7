/** Metric values of one fused image, with undefined metrics beside the defined ones. */
import { computeMetric } from "./compute_metric.ts";
import { type EvaluateOptions, resolveOptions } from "./evaluate_options.ts";
import { type FusedImages, resolveImages } from "./fused_images.ts";
import type { Metric } from "./metric.ts";
import { UndefinedMetricError } from "./undefined_metric_error.ts";

/**
 * As `evaluate`, but a metric that has no value for these images yields its error in place of a number.
 *
 * @throws {RangeError} when the images differ in size or are too large for this machine's memory, or a metric or profile
 *   name is unknown.
 */
export function evaluateEach<M extends Metric = Metric>(
  images: FusedImages,
  options: EvaluateOptions<M> = {},
): Record<M, number | UndefinedMetricError> {
  const { profile, metrics } = resolveOptions(options);
  const { sources, fused } = resolveImages(images);
  const values: Partial<Record<M, number | UndefinedMetricError>> = {};
  for (const metric of metrics) {
    try {
      values[metric] = computeMetric(metric, profile, sources, fused);
    } catch (error) {
      if (!(error instanceof UndefinedMetricError)) throw error;
      values[metric] = error;
    }
  }
  return values as Record<M, number | UndefinedMetricError>;
}
