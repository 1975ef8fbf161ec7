/** Metric values of one fused image; an undefined metric is an error. */
import { variantComputer } from "./compute_variant.ts";
import { type EvaluateOptions, resolveOptions } from "./evaluate_options.ts";
import { type FusedImages, resolveImages } from "./fused_images.ts";
import type { Metric } from "./profile.ts";
import { findVariant } from "./find_variant.ts";

/**
 * Computes metrics of a fused image and its two sources.
 *
 * Under profile `cdd` a value is NaN where the evaluator's own arithmetic gives NaN (CC or SCD of a constant image, for
 * example); under `strict` every returned value is finite.
 *
 * @param images Three images, or a fused image and its prepared sources, which is faster for many of one pair.
 * @returns One number per metric asked for, in that order.
 * @throws {UndefinedMetricError} for the first metric that has no value for these images; use `evaluateEach` to get the
 *   others all the same.
 * @throws {UnknownNameError} when there is no such metric or profile.
 * @throws {RangeError} when the images differ in size.
 * @throws {OutOfMemoryError} when they are too large for this machine's memory.
 */
export function evaluate<M extends Metric = Metric>(
  images: FusedImages,
  options: EvaluateOptions<M> = {},
): Record<M, number> {
  const columns = resolveOptions(options);
  const compute = variantComputer(resolveImages(images));
  const values: Partial<Record<M, number>> = {};
  for (const { head, variant } of columns) {
    values[head] = compute(findVariant(variant));
  }
  return values as Record<M, number>;
}
