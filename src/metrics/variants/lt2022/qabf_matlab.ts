/** Qabf of Linfeng Tang's evaluation of 2022 as MATLAB runs it: the order of a sum is all that differs from the port in Python. */
import { lt2022Code } from "../../code_bases/lt2022.ts";
import { QABF } from "../../facts/qabf.ts";
import { unitMatrix } from "../../planes/unit_matrix.ts";
import { commonQabf } from "../../shared/edges/common_qabf.ts";
import { sobelByColumn } from "../../shared/edges/sobel_by_column.ts";
import type { Variant } from "../../variant.ts";

export const QABF_MATLAB_LT2022: Variant = {
  ...QABF,
  id: "Qabf/lt2022_matlab",
  definition:
    "Sobel edges over 0..1, summed column by column from the lower right as MATLAB's conv2 does (so come out the values that its author published), zeros beyond the border, angle atan(Sy/Sx) and π/2 where Sx is 0, its difference not wrapped, constants 0.9994 -15 0.5 and 0.9879 -22 0.8, weights the strengths, and where two strengths are equal the strength itself as their ratio; NaN without edges",
  source: lt2022Code("analysis_Qabf.m"),
  caution:
    "in images with flat parts or equal edges, where the order of a sum decides whether responses cancel",
  compute: commonQabf(unitMatrix, sobelByColumn),
};
