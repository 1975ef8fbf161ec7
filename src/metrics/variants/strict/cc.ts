/** CC in float64. */
import { CC } from "../../facts/cc.ts";
import { correlations } from "../../shared/correlations.ts";
import { levelPlane } from "../../shared/whole_plane.ts";
import { UndefinedMetricError } from "../../undefined_metric_error.ts";
import type { Variant } from "../../variant.ts";

export const CC_STRICT: Variant = {
  ...CC,
  id: "CC/strict",
  definition:
    "mean over sources of Pearson's correlation; undefined if one image is constant",
  source: "Pearson 1896",
  compute({ pair: { ir, vi }, fused }): number {
    const [withIr, withVi] = fused.workspace.lend(() => {
      const f = levelPlane(fused);
      return correlations([levelPlane(ir), f], [levelPlane(vi), f]);
    });
    const value = (withIr + withVi) / 2;
    if (Number.isNaN(value)) {
      throw new UndefinedMetricError(
        "CC",
        "a constant image correlates with nothing",
      );
    }
    return value;
  },
};
