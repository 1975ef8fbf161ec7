/** SF in float64; the sums of squares are exact integers. */
import { SF } from "../../facts/sf.ts";
import { assertSide } from "../../shared/assert_side.ts";
import { squaredDifferences } from "../../shared/squared_differences.ts";
import type { Variant } from "../../variant.ts";

export const SF_STRICT: Variant = {
  ...SF,
  id: "SF/strict",
  definition:
    "root of the summed mean squared horizontal and vertical differences; undefined under 2 px a side",
  source: "Eskicioglu & Fisher 1995",
  compute({ fused }): number {
    assertSide(fused, 2, "SF", " and has no differences to average");
    const { across, down } = squaredDifferences(fused);
    return Math.sqrt(across.exact / across.count + down.exact / down.count);
  },
};
