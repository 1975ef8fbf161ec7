/** Qabf of the IVIF zoo. */
import { IVIFZOO_CODE } from "../../code_bases/ivifzoo.ts";
import { QABF } from "../../facts/qabf.ts";
import { qabfOfLevels } from "../../shared/edges/qabf_of_levels.ts";
import type { Variant } from "../../variant.ts";

export const QABF_IVIFZOO: Variant = {
  ...QABF,
  id: "Qabf/ivifzoo",
  definition:
    "Sobel edges over 0..255, float32 sources, zeros beyond the border, angle atan(Sy/Sx) and π/2 where Sx is 0, its difference not wrapped, constants 0.9994 -15 0.5 and 0.9879 -22 0.8, weights the strengths, and where two strengths are equal the strength itself as their ratio; NaN without edges",
  source: IVIFZOO_CODE,
  compute: qabfOfLevels,
};
