/** EN of Topanxal's metrics. */
import { topanCode } from "../../code_bases/topan.ts";
import { EN } from "../../facts/en.ts";
import { histogram } from "../../shared/histogram.ts";
import { entropyOfCounts } from "../../shared/entropy_of_counts.ts";
import type { Variant } from "../../variant.ts";

export const EN_TOPAN: Variant = {
  ...EN,
  id: "EN/topan",
  definition:
    "histogram of the levels after a slip that clamps them to 1..256, so that levels 0 and 1 count as one, bits",
  source: topanCode("en_metric.py"),
  range: [0, 8],
  compute({ fused }): number {
    const counts = histogram(fused).slice();
    counts[1]! += counts[0]!;
    counts[0] = 0;
    return entropyOfCounts(counts, fused.pixels);
  },
};
