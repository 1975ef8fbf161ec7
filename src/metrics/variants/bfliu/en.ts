/** EN of the Python port of VIFB. */
import { BFLIU_CODE } from "../../code_bases/bfliu.ts";
import { EN } from "../../facts/en.ts";
import { entropy } from "../../shared/entropy.ts";
import type { Variant } from "../../variant.ts";

export const EN_BFLIU: Variant = {
  ...EN,
  id: "EN/bfliu",
  definition:
    "histogram of 256 bins on 0..255 (255/256 wide, yet each level has its own), bits",
  source: BFLIU_CODE,
  compute: ({ fused }) => entropy(fused),
};
