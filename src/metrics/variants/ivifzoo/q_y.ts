/** Yang's similarity in IVIF_ZOO. */
import { IVIFZOO_CODE } from "../../code_bases/ivifzoo.ts";
import { Q_Y } from "../../facts/structure/q_y.ts";
import { gaussianKernel } from "../../filters/gaussian_kernel.ts";
import { filterSeparable } from "../../planes/filter_separable.ts";
import { levelMatrix } from "../../planes/level_matrix.ts";
import { indexWindow } from "../../shared/indices/index_window.ts";
import { yangIndex } from "../../shared/indices/yang_index.ts";
import type { Variant } from "../../variant.ts";

const ROW = gaussianKernel(7, 1.5);
const COLUMN = new Float64Array(7).fill(1);
const WINDOW = indexWindow(
  7,
  (image) => filterSeparable(image, { row: ROW, column: COLUMN }, "zero"),
  null,
);

export const Q_Y_IVIFZOO: Variant = {
  ...Q_Y,
  id: "Q_Y/ivifzoo",
  definition:
    "similarity of fused with ir and vi, mixed by ir's share of the two local variances (1e-10 added to their sum) where " +
    "that of ir and vi is at least 0.75, the larger one elsewhere; mean; the 7x7 window is seven equal rows of a gaussian " +
    "of sigma 1.5 and sums to 7, so that variances and covariances are of no meaning and mostly below 0; zero borders, " +
    "constants 1e-4 and 9e-4",
  source: IVIFZOO_CODE,
  unit: "1",
  // What stands for variances may cancel.
  range: [null, null],
  // The windows' means outweigh their variances: a level of 100 moved by one changes the similarity by up to 1 % in all.
  tolerance: 0.00001,
  compute: ({ pair: { ir, vi }, fused }) =>
    yangIndex({
      first: levelMatrix(ir),
      second: levelMatrix(vi),
      fused: levelMatrix(fused),
      window: WINDOW,
      constants: { luminance: 1e-4, contrast: 9e-4 },
      epsilon: 1e-10,
      leastVariance: -Infinity,
    }),
};
