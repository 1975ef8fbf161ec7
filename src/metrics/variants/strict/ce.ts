/** CE as the formula has it: a Kullback-Leibler divergence, with nothing left out. */
import { CE } from "../../facts/information/ce.ts";
import { histogram } from "../../shared/histogram.ts";
import { sharedLevelDivergence } from "../../shared/information/shared_level_divergence.ts";
import { UndefinedMetricError } from "../../undefined_metric_error.ts";
import type { Variant } from "../../variant.ts";

export const CE_STRICT: Variant = {
  ...CE,
  id: "CE/strict",
  definition:
    "sum p_source log2(p_source / p_fused) over the 256 grey levels, mean over sources; undefined where the fused image lacks a level that a source has, which makes it infinite (code bases leave such levels out)",
  source: "Bulanon, Burks & Alchanatis 2009",
  range: [0, null],
  compute(triple): number {
    const { pair: { ir, vi }, fused } = triple;
    const ofFused = histogram(fused);
    for (const [name, source] of [["infrared", ir], ["visible", vi]] as const) {
      const level = histogram(source).findIndex((count, at) =>
        count > 0 && ofFused[at] === 0
      );
      if (level !== -1) {
        throw new UndefinedMetricError(
          "CE",
          `the fused image lacks level ${level}, which the ${name} image has: the divergence is infinite`,
        );
      }
    }
    return sharedLevelDivergence(triple);
  },
};
