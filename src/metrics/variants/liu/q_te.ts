/** Q_TE of the toolbox of Z. Liu: the one that its overview prints, after Nava. */
import { pow } from "../../../numeric/pow.ts";
import { liuCode } from "../../code_bases/liu.ts";
import { Q_TE } from "../../facts/information/q_te.ts";
import { entropy } from "../../shared/entropy.ts";
import { assertStretch } from "../../shared/information/assert_stretch.ts";
import { stretchedInformation } from "../../shared/information/stretched_information.ts";
import type { Variant } from "../../variant.ts";

const Q = 0.43137;

export const Q_TE_LIU: Variant = {
  ...Q_TE,
  id: "Q_TE/liu",
  definition:
    "each image stretched to 0..255 and rounded, then (T(ir, fused) + T(vi, fused)) / (H(ir)^q + H(vi)^q + T(ir, vi)), q = 0.43137, H Shannon's entropy in bits, T = (1 - sum p(i, j)^q / m(i, j)^(q - 1)) / (1 - q) over products m of marginals that are not 0; slip: the marginals are swapped, m(i, j) = p_second(i) p_first(j); a constant image is refused unless black",
  source: liuCode("metricMI.m"),
  range: [0, null],
  // Measured 0.00007, and 0.05 where the only pixel of the largest level moves: all others are then stretched anew.
  tolerance: 0.001,
  compute({ pair: { ir, vi }, fused }): number {
    assertStretch([ir, vi, fused], "Q_TE");
    const shared = stretchedInformation(ir, fused, Q) +
      stretchedInformation(vi, fused, Q);
    return shared /
      (pow(entropy(ir), Q) + pow(entropy(vi), Q) +
        stretchedInformation(ir, vi, Q));
  },
};
