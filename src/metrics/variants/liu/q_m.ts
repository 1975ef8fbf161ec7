/** Q_M of the toolbox of Zheng Liu. */
import { liuCode } from "../../code_bases/liu.ts";
import { Q_M } from "../../facts/edges/q_m.ts";
import { levelMatrix } from "../../planes/level_matrix.ts";
import { haarPreservation } from "../../shared/edges/haar_preservation.ts";
import type { Variant } from "../../variant.ts";

export const Q_M_LIU: Variant = {
  ...Q_M,
  id: "Q_M/liu",
  definition:
    "two scales of the Haar wavelet over 0..255, a last odd row or column left out; at each the mean over both sources of e to the minus absolute difference summed over three bands (so that the best is 3), weighted by the source's energy; first scale to the power 2/3 times second to the power 1/3; undefined under 4 px a side",
  source: liuCode("metricPWW.m"),
  caution:
    "in pairs of constant sources, where the original weighs by rounding errors or divides 0 by 0, and each coefficient weighs alike here",
  compute: haarPreservation(levelMatrix, Math.SQRT1_2, "alike"),
};
