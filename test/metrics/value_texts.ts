/** Values in a form in which equal means bit for bit, and in which errors count by what they say. */
import { evaluateEach } from "../../src/metrics/evaluate_each.ts";
import type { FusedImages } from "../../src/metrics/fused_images.ts";
import { type ProfileId, PROFILES } from "../../src/metrics/profile.ts";

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

/** All metrics of all profiles. */
export function allValueTexts(images: FusedImages): Record<string, string> {
  return Object.assign(
    {},
    ...Object.values(PROFILES).map(({ id }) => valueTexts(images, id)),
  );
}
