/** SF of the IVIF zoo: float32 there, which float64 meets. */
import { IVIFZOO_CODE } from "../../code_bases/ivifzoo.ts";
import { SF } from "../../facts/sf.ts";
import { squaredDifferences } from "../../shared/squared_differences.ts";
import type { Variant } from "../../variant.ts";

export const SF_IVIFZOO: Variant = {
  ...SF,
  id: "SF/ivifzoo",
  definition:
    "root of the summed mean squared horizontal and vertical differences, in float32 there; NaN under 2 px a side",
  source: IVIFZOO_CODE,
  compute({ fused }): number {
    const { across, down } = squaredDifferences(fused);
    return Math.sqrt(across.exact / across.count + down.exact / down.count);
  },
};
