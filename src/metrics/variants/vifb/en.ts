/** EN of VIFB. */
import { VIFB_CODE } from "../../code_bases/vifb.ts";
import { EN } from "../../facts/en.ts";
import { entropy } from "../../shared/entropy.ts";
import type { Variant } from "../../variant.ts";

export const EN_VIFB: Variant = {
  ...EN,
  id: "EN/vifb",
  source: VIFB_CODE,
  compute: ({ fused }) => entropy(fused),
};
