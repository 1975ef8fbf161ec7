/** Qabf of Jilei Hou, there called QG; angles of rounding errors decide where the image is flat. */
import { HOU_CODE } from "../../code_bases/hou.ts";
import { QABF } from "../../facts/qabf.ts";
import { atan2 } from "../../../numeric/atan2.ts";
import type { LoadedImage } from "../../kernels/loaded_triple.ts";
import { oncePer } from "../../kernels/once_per.ts";
import { type Matrix, matrixOf } from "../../planes/matrix.ts";
import { unitMatrix } from "../../planes/unit_matrix.ts";
import { edgeMap } from "../../shared/edges/edge_map.ts";
import { edgesOfTriple } from "../../shared/edges/edges_of_triple.ts";
import { preservedEdges } from "../../shared/edges/preserved_edges.ts";
import { sobelResponses } from "../../shared/edges/sobel_responses.ts";
import type { Variant } from "../../variant.ts";

export const QABF_HOU: Variant = {
  ...QABF,
  id: "Qabf/hou",
  definition:
    "Sobel edges over 0..1, summed column by column from the lower right, the image mirrored with its edge twice, full-circle angle atan2 of the response across over that down, its difference not wrapped so that likeness can be negative, ratio of strengths smaller over larger plus 2^-52, constants 0.9994 -15 0.5 and 0.9879 -22 0.8, weights the strengths; NaN without edges",
  source: HOU_CODE,
  caution:
    "in images with flat parts, where the order of a sum decides whether responses cancel, and in constant ones altogether",
  compute(triple): number {
    const { kept, all } = preservedEdges(
      edgesOfTriple(triple, transposedEdges),
      (source, fused) =>
        Math.min(source, fused) / (Math.max(source, fused) + Number.EPSILON),
    );
    return kept / all;
  },
};

/** Rows of a transposed image are the columns by which the original sums; a sum over pixels does not see the order. */
const transposedEdges = oncePer((image: LoadedImage) =>
  edgeMap(
    sobelResponses(transposed(unitMatrix(image)), "symmetric"),
    (down, across) => atan2(across, down),
  )
);

function transposed({ width, height, data }: Matrix): Matrix {
  return matrixOf(
    height,
    width,
    (at) => data[(at % height) * width + Math.floor(at / height)]!,
  );
}
