/** EN of IVIF ZOO, in float32. */
import { IVIFZOO_CODE } from "../../code_bases/ivifzoo.ts";
import { EN } from "../../facts/en.ts";
import { shiftedEntropy } from "../../shared/information/shifted_entropy.ts";
import type { Variant } from "../../variant.ts";

export const EN_IVIFZOO: Variant = {
  ...EN,
  id: "EN/ivifzoo",
  definition:
    "-sum p log2(p + 1e-7) over the histogram of 256 levels, float32, bits: below 0 for a constant image",
  source: IVIFZOO_CODE,
  compute: ({ fused }) => shiftedEntropy(fused, 1e-7, Math.fround),
};
