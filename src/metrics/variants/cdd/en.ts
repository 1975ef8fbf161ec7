/** EN of the CDDFuse evaluator. */
import { CDD_EVALUATOR } from "../../code_bases/cdd.ts";
import { EN } from "../../facts/en.ts";
import { entropy } from "../../shared/entropy.ts";
import type { Variant } from "../../variant.ts";

export const EN_CDD: Variant = {
  ...EN,
  id: "EN/cdd",
  source: CDD_EVALUATOR,
  compute: ({ fused }) => entropy(fused),
};
