/** The Q_TE that the toolbox of Z. Liu offers after Cvejic. */
import { liuCode } from "../../code_bases/liu.ts";
import { Q_TE } from "../../facts/information/q_te.ts";
import { assertStretch } from "../../shared/information/assert_stretch.ts";
import { stretchedInformation } from "../../shared/information/stretched_information.ts";
import type { Variant } from "../../variant.ts";

const Q = 1.85;

export const Q_TE_CVEJIC_LIU: Variant = {
  ...Q_TE,
  id: "Q_TE/liu_cvejic",
  definition:
    "each image stretched to 0..255 and rounded, then T(ir, fused) + T(vi, fused), q = 1.85, T = (1 - sum p(i, j)^q / m(i, j)^(q - 1)) / (1 - q) over products m of marginals that are not 0; slip: the marginals are swapped, m(i, j) = p_second(i) p_first(j); a constant image is refused unless black",
  source: liuCode("metricMI.m"),
  range: [null, null],
  // Pairs of levels that are rare by their swapped marginals weigh most: measured 0.6, and 24 where the only pixel of the largest
  // level moves: all others are then stretched anew.
  tolerance: 1,
  compute({ pair: { ir, vi }, fused }): number {
    assertStretch([ir, vi, fused], "Q_TE");
    return stretchedInformation(ir, fused, Q) +
      stretchedInformation(vi, fused, Q);
  },
};
