/** SDrel of Topanxal's metrics: how much less contrast the fused image has than its sources. */
import { topanCode } from "../../code_bases/topan.ts";
import { SDREL } from "../../facts/statistics/sdrel.ts";
import { levelDeviation } from "../../shared/statistics/level_deviation.ts";
import type { Variant } from "../../variant.ts";

export const SDREL_TOPAN: Variant = {
  ...SDREL,
  id: "SDrel/topan",
  definition:
    "mean over sources of (sd(source) - sd(fused)) / sd(source), population, negative where the fused " +
    "image varies more; -Infinity or NaN for a constant source (float32 in the original, float64 here)",
  source: topanCode("relatively_warp_metric.py"),
  unit: "1",
  range: [null, 1],
  // The deviation changes by 0.005, that of a source is at least 10.
  tolerance: 0.0005,
  compute({ pair: { ir, vi }, fused }): number {
    const deviation = levelDeviation(fused);
    const [ofIr, ofVi] = [ir, vi].map((source) => {
      const ofSource = levelDeviation(source);
      return (ofSource - deviation) / ofSource;
    });
    return 0.5 * ofVi! + 0.5 * ofIr!;
  },
};
