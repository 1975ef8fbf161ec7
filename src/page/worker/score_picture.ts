import { luma601 } from "../../image/luma.ts";
import type { Picture } from "../../image/picture.ts";
import { evaluateVariants } from "../../metrics/evaluate_variants.ts";
import {
  type PreparedSources,
  prepareSources,
} from "../../metrics/prepare_sources.ts";
import {
  encodeValue,
  type MetricValue,
} from "../../results/record/metric_value.ts";

/** Sources of a pair, prepared for scoring: the luma, and the pictures for metrics that take each channel. */
export function scoredSources(ir: Picture, vi: Picture): PreparedSources {
  return prepareSources(luma601(ir), luma601(vi), { ir, vi });
}

/** The values of a fused picture, as records hold them; in the order of the variants. */
export function scorePicture(
  sources: PreparedSources,
  picture: Picture,
  variants: readonly string[],
): Map<string, MetricValue> {
  const values = evaluateVariants(
    { sources, fused: luma601(picture), picture },
    variants,
  );
  return new Map(
    [...values].map(([id, value]) => [
      id,
      value instanceof Error
        ? { undefined: value.message }
        : encodeValue(value),
    ]),
  );
}
