/** SF of Topanxal: both sums are divided by all pixels; float32 there, which float64 meets. */
import { topanCode } from "../../code_bases/topan.ts";
import { SF } from "../../facts/sf.ts";
import { squaredDifferences } from "../../shared/squared_differences.ts";
import type { Variant } from "../../variant.ts";

export const SF_TOPAN: Variant = {
  ...SF,
  id: "SF/topan",
  definition:
    "root of the sums of squared horizontal and vertical differences, each divided by H·W, which is more than there are, in float32 there",
  source: topanCode("sf_metric.py"),
  compute({ fused }): number {
    const { across, down } = squaredDifferences(fused);
    return Math.sqrt((across.exact + down.exact) / fused.pixels);
  },
};
