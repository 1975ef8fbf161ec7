/** Piella's weighted index of edges, as the repairs of Zheng Liu's edge-dependent index compute it. */
import type { LoadedImage, LoadedTriple } from "../../kernels/loaded_triple.ts";
import { oncePer } from "../../kernels/once_per.ts";
import { levelMatrix } from "../../planes/level_matrix.ts";
import { octaveWindow } from "./octave_window.ts";
import { piellaIndex } from "./piella_index.ts";
import { prewittStrength } from "./prewitt_strength.ts";

const WINDOW = octaveWindow(11);

const edges = oncePer((image: LoadedImage) =>
  prewittStrength(levelMatrix(image), 0)
);

/** Of images of at least 11 px a side; sources weigh the same where both variances are exactly 0. */
export const prewittPiellaIndex: (triple: LoadedTriple) => number = oncePer(
  ({ pair: { ir, vi }, fused }: LoadedTriple) =>
    piellaIndex({
      a: edges(ir),
      b: edges(vi),
      fused: edges(fused),
      window: WINDOW,
      isFlat: (sum) => sum === 0,
    }).weighted,
);
