/**
 * Qabf of the evaluation of Linfeng Tang in 2022, which takes levels as 0..1.
 *
 * An edge that is preserved exactly then has its strength of at most 5.7, not of thousands, as its ratio; and as levels are
 * no whole numbers, the order of the sums decides which strengths are equal or 0.
 */
import { lt2022Code } from "../../code_bases/lt2022.ts";
import { QABF } from "../../facts/qabf.ts";
import { unitMatrix } from "../../planes/unit_matrix.ts";
import { commonQabf } from "../../shared/edges/common_qabf.ts";
import type { Variant } from "../../variant.ts";

export const QABF_LT2022: Variant = {
  ...QABF,
  id: "Qabf/lt2022",
  definition:
    "Sobel edges over 0..1, summed row by row from the lower right, zeros beyond the border, angle atan(Sy/Sx) and π/2 where Sx is 0, its difference not wrapped, constants 0.9994 -15 0.5 and 0.9879 -22 0.8, weights the strengths, and where two strengths are equal the strength itself as their ratio; NaN without edges",
  source: lt2022Code("analysis_Qabf.m"),
  caution:
    "in images with flat parts or equal edges, where the order of a sum decides whether responses cancel",
  compute: commonQabf(unitMatrix),
};
