/** Qabf as MATLAB code that goes round computes it, on levels of any scale. */
import { atan } from "../../../numeric/atan.ts";
import type { LoadedImage, LoadedTriple } from "../../kernels/loaded_triple.ts";
import { oncePer } from "../../kernels/once_per.ts";
import type { Matrix } from "../../planes/matrix.ts";
import { type EdgeMap, edgeMap } from "./edge_map.ts";
import { edgesOfTriple } from "./edges_of_triple.ts";
import { preservedEdges } from "./preserved_edges.ts";
import { ratioOfStrengths } from "./ratio_of_strengths.ts";
import { type SobelResponses, sobelResponses } from "./sobel_responses.ts";

/**
 * Sobel edges with zeros beyond the border, an angle without direction (π/2 where the response across is 0), and where
 * two strengths are equal the strength itself as their ratio.
 *
 * @param responsesOf The Sobel responses, in the order of their sums.
 * @returns A function of three images; NaN when neither source has an edge.
 */
export function commonQabf(
  matrixOf: (image: LoadedImage) => Matrix,
  responsesOf: (image: Matrix) => SobelResponses = rowByRow,
): (triple: LoadedTriple) => number {
  const edges = oncePer((image: LoadedImage): EdgeMap =>
    edgeMap(responsesOf(matrixOf(image)), undirectedAngle)
  );
  return oncePer((triple: LoadedTriple) => {
    const { kept, all } = preservedEdges(
      edgesOfTriple(triple, edges),
      ratioOfStrengths,
    );
    return kept / all;
  });
}

function rowByRow(image: Matrix): SobelResponses {
  return sobelResponses(image, "zero");
}

function undirectedAngle(across: number, down: number): number {
  return across === 0 ? Math.PI / 2 : atan(down / -across);
}
