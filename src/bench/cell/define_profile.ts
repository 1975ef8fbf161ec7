import type { Profile } from "../../metrics/profile.ts";
import { findVariant } from "../../metrics/variants.ts";
import type { Variant } from "../../metrics/variant.ts";

/** A profile with what its columns mean, as records and published versions of schema 1 digest it. */
export interface ProfileDefinition {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly definitions: Readonly<
    Record<string, Pick<Variant, "definition" | "source" | "unit" | "range">>
  >;
}

/** Spells a profile out. */
export function defineProfile(
  { id, title, columns }: Profile,
): ProfileDefinition {
  const definitions = columns.map(({ head, variant }) => {
    const { definition, source, unit, range } = findVariant(variant);
    return [head, { definition, source, unit, range }] as const;
  });
  return {
    id,
    version: 1,
    title,
    definitions: Object.fromEntries(definitions),
  };
}
