/** EN as Shannon 1948 defines it. */
import { EN } from "../../facts/en.ts";
import { entropy } from "../../shared/entropy.ts";
import type { Variant } from "../../variant.ts";

export const EN_STRICT: Variant = {
  ...EN,
  id: "EN/strict",
  source: "Shannon 1948",
  compute: ({ fused }) => entropy(fused),
};
