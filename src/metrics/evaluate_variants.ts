/** Values of variants by id, of one fused image, with undefined ones beside the defined. */
import { variantComputer } from "./compute_variant.ts";
import { type FusedImages, resolveImages } from "./fused_images.ts";
import { UndefinedMetricError } from "./undefined_metric_error.ts";
import { findVariant } from "./find_variant.ts";

/**
 * Computes variants of any code bases for a fused image and its two sources; what several need is computed once.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { evaluateVariants, PROFILES } from "@fusebench/fusebench";
 *
 * const image = { width: 2, height: 1, data: Uint8Array.of(0, 255) };
 * const ids = PROFILES.strict.columns.map(({ variant }) => variant);
 * const values = evaluateVariants({ ir: image, vi: image, fused: image }, ids);
 * assertEquals(values.get(ids[0]!), 1); // bit of entropy
 * ```
 *
 * @param images Three images, or a fused image and its prepared sources, which is faster for many of one pair.
 * @returns For each id a number, or the error of a variant that has no value for these images; in the order of the ids.
 * @throws {UnknownNameError} when there is no variant of an id.
 * @throws {RangeError} when the images differ in size.
 * @throws {OutOfMemoryError} when they are too large for this machine's memory.
 */
export function evaluateVariants(
  images: FusedImages,
  ids: readonly string[],
): Map<string, number | UndefinedMetricError> {
  const variants = ids.map(findVariant);
  const compute = variantComputer(resolveImages(images));
  const values = new Map<string, number | UndefinedMetricError>();
  for (const variant of new Set(variants)) {
    try {
      values.set(variant.id, compute(variant));
    } catch (error) {
      if (!(error instanceof UndefinedMetricError)) throw error;
      values.set(variant.id, error);
    }
  }
  return values;
}
