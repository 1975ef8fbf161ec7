/** EN of Linfeng Tang's evaluation of 2022. */
import { LT2022_CODE } from "../../code_bases/lt2022.ts";
import { EN } from "../../facts/en.ts";
import { entropy } from "../../shared/entropy.ts";
import type { Variant } from "../../variant.ts";

export const EN_LT2022: Variant = {
  ...EN,
  id: "EN/lt2022",
  source: LT2022_CODE,
  compute: ({ fused }) => entropy(fused),
};
