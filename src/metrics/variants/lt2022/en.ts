/** EN of Linfeng Tang's evaluation of 2022. */
import { lt2022Code } from "../../code_bases/lt2022.ts";
import { EN } from "../../facts/en.ts";
import { entropy } from "../../shared/entropy.ts";
import type { Variant } from "../../variant.ts";

export const EN_LT2022: Variant = {
  ...EN,
  id: "EN/lt2022",
  source: lt2022Code("analysis_Reference.m"),
  compute: ({ fused }) => entropy(fused),
};
