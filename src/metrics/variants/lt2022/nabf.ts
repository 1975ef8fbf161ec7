/**
 * Nabf of the evaluation of Linfeng Tang in 2022, which takes levels as 0..1 and its threshold as for 0..255.
 *
 * As levels are no whole numbers, the order of the sums decides which of two equal strengths is the larger.
 */
import { lt2022Code } from "../../code_bases/lt2022.ts";
import { NABF } from "../../facts/edges/nabf.ts";
import type { LoadedImage } from "../../kernels/loaded_triple.ts";
import { oncePer } from "../../kernels/once_per.ts";
import { unitMatrix } from "../../planes/unit_matrix.ts";
import { edgesOfTriple } from "../../shared/edges/edges_of_triple.ts";
import { eighthEdges } from "../../shared/edges/eighth_edges.ts";
import { petrovicMeasures } from "../../shared/edges/petrovic_measures.ts";
import type { Variant } from "../../variant.ts";

export const NABF_LT2022: Variant = {
  ...NABF,
  id: "Nabf/lt2022",
  definition:
    "weighted mean of what is not preserved where the fused edge is stronger than both sources': over 0..1, summed row by row from the lower right, so that no edge reaches the strength of 2 and all weigh 0.001, edges by Sobel weights over 8, mirrored beyond the border with the edge once, angle atan of the responses and its difference taken modulo π, preservation the root of two sigmoids (0.9999 19 0.5 and 0.9995 22 0.5)",
  source: lt2022Code("analysis_nabf.m"),
  // All edges weigh alike, and where the image is flat a moved pixel makes artefacts of nine: 9 ε; measured on a
  // checkerboard 0.0053.
  tolerance: 0.006,
  caution:
    "in images that share edges or flat parts with a source, where the order of a sum decides which of two equal strengths is the larger",
  compute(triple): number {
    const edges = edgesOfTriple(triple, unitEdges);
    return petrovicMeasures(edges, 0.001).artefacts;
  },
};

const unitEdges = oncePer((image: LoadedImage) =>
  eighthEdges(unitMatrix(image))
);
