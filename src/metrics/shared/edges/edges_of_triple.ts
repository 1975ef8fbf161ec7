/** The edges of three images. */
import type { LoadedImage, LoadedTriple } from "../../kernels/loaded_triple.ts";
import type { EdgeMap } from "./edge_map.ts";

/** Of images of one size. */
export interface TripleEdges {
  readonly ir: EdgeMap;
  readonly vi: EdgeMap;
  readonly fused: EdgeMap;
}

/** What `edgesOf` makes of each. */
export function edgesOfTriple(
  { pair: { ir, vi }, fused }: LoadedTriple,
  edgesOf: (image: LoadedImage) => EdgeMap,
): TripleEdges {
  return { ir: edgesOf(ir), vi: edgesOf(vi), fused: edgesOf(fused) };
}
