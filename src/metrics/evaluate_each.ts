/** Metric values of one fused image, with undefined metrics beside the defined ones. */
import { type EvaluateOptions, resolveOptions } from "./evaluate_options.ts";
import { evaluateVariants } from "./evaluate_variants.ts";
import type { FusedImages } from "./fused_images.ts";
import type { Metric } from "./profile.ts";
import type { UndefinedMetricError } from "./undefined_metric_error.ts";

/**
 * As `evaluate`, but a metric that has no value for these images yields its error in place of a number.
 *
 * @throws {UnknownNameError} when there is no such metric or profile.
 * @throws {RangeError} when the images differ in size.
 * @throws {OutOfMemoryError} when they are too large for this machine's memory.
 */
export function evaluateEach<M extends Metric = Metric>(
  images: FusedImages,
  options: EvaluateOptions<M> = {},
): Record<M, number | UndefinedMetricError> {
  const columns = resolveOptions(options);
  const values = evaluateVariants(
    images,
    columns.map(({ variant }) => variant),
  );
  return Object.fromEntries(
    columns.map(({ head, variant }) => [head, values.get(variant)!]),
  ) as Record<M, number | UndefinedMetricError>;
}
