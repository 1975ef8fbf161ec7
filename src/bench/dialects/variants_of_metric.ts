/** Every variant of a metric, by the name that papers print. */
import { UnknownNameError } from "../../canon/unknown_name_error.ts";
import { VARIANTS } from "../../metrics/find_variant.ts";
import type { Variant } from "../../metrics/variant.ts";

/**
 * The variants of that metric, in any case of letters.
 *
 * @throws {UnknownNameError} if there is no such metric; the message lists those there are.
 */
export function variantsOfMetric(name: string): Variant[] {
  const found = [...VARIANTS.values()].filter(({ metric }) =>
    metric.toLowerCase() === name.toLowerCase()
  );
  if (found.length === 0) {
    throw new UnknownNameError("explain metric", name, [
      ...new Set([...VARIANTS.values()].map(({ metric }) => metric)),
    ]);
  }
  return found;
}
