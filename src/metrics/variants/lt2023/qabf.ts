/** Qabf of Linfeng Tang in 2023. */
import { lt2023Code } from "../../code_bases/lt2023.ts";
import { QABF } from "../../facts/qabf.ts";
import { preservedLevelEdges } from "../../shared/edges/preserved_level_edges.ts";
import type { Variant } from "../../variant.ts";

export const QABF_LT2023: Variant = {
  ...QABF,
  id: "Qabf/lt2023",
  definition:
    "Sobel edges over 0..255, zeros beyond the border, angle atan(Sy/Sx) and π/2 where Sx is 0, its difference not wrapped, constants 0.9994 -15 0.5 and 0.9879 -22 0.8, weights the strengths, and where two strengths are equal the strength itself as their ratio; NaN without edges",
  source: lt2023Code("analysis_Qabf.m"),
  compute(triple): number {
    const { kept, all } = preservedLevelEdges(triple);
    return kept / all;
  },
};
