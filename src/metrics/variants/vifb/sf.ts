/** SF of VIFB: both sums are divided by all pixels. */
import { VIFB_CODE } from "../../code_bases/vifb.ts";
import { SF } from "../../facts/sf.ts";
import { squaredDifferences } from "../../shared/squared_differences.ts";
import type { Variant } from "../../variant.ts";

export const SF_VIFB: Variant = {
  ...SF,
  id: "SF/vifb",
  definition:
    "root of the sums of squared horizontal and vertical differences, each divided by H·W, which is more than there are",
  source: VIFB_CODE,
  compute({ fused }): number {
    const { across, down } = squaredDifferences(fused);
    return Math.sqrt((across.exact + down.exact) / fused.pixels);
  },
};
