/** Qabf as MATLAB code that goes round computes it, over 0..255. */
import type { LoadedTriple } from "../../kernels/loaded_triple.ts";
import { levelMatrix } from "../../planes/level_matrix.ts";
import { commonQabf } from "./common_qabf.ts";

/** As `commonQabf` says. */
export const qabfOfLevels: (triple: LoadedTriple) => number = commonQabf(
  levelMatrix,
);
