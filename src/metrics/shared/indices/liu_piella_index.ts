/** Piella's index as the toolbox of Zheng Liu computes it on grey levels. */
import type { LoadedTriple } from "../../kernels/loaded_triple.ts";
import { oncePer } from "../../kernels/once_per.ts";
import { levelMatrix } from "../../planes/level_matrix.ts";
import { octaveWindow } from "./octave_window.ts";
import { type PiellaIndex, piellaIndex } from "./piella_index.ts";

const WINDOW = octaveWindow(11);

/** Of images of at least 11 px a side; sources weigh the same where both variances are exactly 0. */
export const liuPiellaIndex: (triple: LoadedTriple) => PiellaIndex = oncePer(
  ({ pair: { ir, vi }, fused }: LoadedTriple) =>
    piellaIndex({
      a: levelMatrix(ir),
      b: levelMatrix(vi),
      fused: levelMatrix(fused),
      window: WINDOW,
      isFlat: (sum) => sum === 0,
    }),
);
