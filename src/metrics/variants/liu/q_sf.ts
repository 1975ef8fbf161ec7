/** Q_SF of the toolbox of Zheng Liu. */
import { liuCode } from "../../code_bases/liu.ts";
import { Q_SF } from "../../facts/edges/q_sf.ts";
import type { LoadedPair } from "../../kernels/loaded_triple.ts";
import { oncePer } from "../../kernels/once_per.ts";
import { levelMatrix } from "../../planes/level_matrix.ts";
import { fourWayFrequency } from "../../shared/edges/four_way_frequency.ts";
import type { Variant } from "../../variant.ts";

const WEIGHT = Math.SQRT1_2;

export const Q_SF_LIU: Variant = {
  ...Q_SF,
  id: "Q_SF/liu",
  definition:
    "(SF - SFr) / SFr, both the root of the summed squared differences over 0..255 along rows, columns and both diagonals, each sum divided by H·W, which is more than there are, the diagonal ones times √½ (not ½), SFr of the larger difference of both sources at each place; NaN without any",
  source: liuCode("metricZheng.m"),
  compute({ pair, fused }): number {
    const own = Math.sqrt(
      fourWayFrequency([levelMatrix(fused)], WEIGHT, "valid"),
    );
    const reference = ofSources(pair);
    return (own - reference) / reference;
  },
};

const ofSources = oncePer(({ ir, vi }: LoadedPair) =>
  Math.sqrt(
    fourWayFrequency([levelMatrix(ir), levelMatrix(vi)], WEIGHT, "valid"),
  )
);
