/** Values in a form in which equal means bit for bit, and in which errors count by what they say. */
import { evaluateEach } from "../../src/metrics/evaluate_each.ts";
import { evaluateVariants } from "../../src/metrics/evaluate_variants.ts";
import { VARIANTS } from "../../src/metrics/find_variant.ts";
import type { FusedImages } from "../../src/metrics/fused_images.ts";
import type { ProfileId } from "../../src/metrics/profile.ts";

/** "-0", "NaN", the shortest decimals that give this number and no other, or the error's words. */
export function valueText(value: number | Error): string {
  if (value instanceof Error) return value.message;
  return Object.is(value, -0) ? "-0" : String(value);
}

/** All metrics of one profile. */
export function valueTexts(
  images: FusedImages,
  profile: ProfileId,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(evaluateEach(images, { profile })).map((
      [metric, value],
    ) => [`${profile} ${metric}`, valueText(value)]),
  );
}

/** All variants. */
export function allValueTexts(images: FusedImages): Record<string, string> {
  const values = evaluateVariants(images, [...VARIANTS.keys()]);
  return Object.fromEntries(
    [...values].map(([id, value]) => [id, valueText(value)]),
  );
}
