/** EN of RFN-Nest. */
import { hliCode } from "../../code_bases/hli.ts";
import { EN } from "../../facts/en.ts";
import { entropy } from "../../shared/entropy.ts";
import type { Variant } from "../../variant.ts";

export const EN_HLI: Variant = {
  ...EN,
  id: "EN/hli",
  definition:
    "histogram of 256 levels of the image divided by 255 (MATLAB's entropy counts the same levels), bits",
  source: hliCode("analysis_Reference.m"),
  compute: ({ fused }) => entropy(fused),
};
