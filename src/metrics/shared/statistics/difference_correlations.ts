/** How what the fused image has beyond one source goes with the other one. */
import type { LoadedTriple } from "../../kernels/loaded_triple.ts";
import { oncePer } from "../../kernels/once_per.ts";
import { correlations } from "../correlations.ts";
import { differencePlane, levelPlane } from "../whole_plane.ts";

/** corr(ir, fused - vi) and corr(vi, fused - ir), float64; NaN where one of both is constant. */
export const differenceCorrelations: (
  triple: LoadedTriple,
) => readonly [ofIr: number, ofVi: number] = oncePer(
  ({ pair: { ir, vi }, fused }: LoadedTriple) =>
    fused.workspace.lend(() =>
      correlations(
        [levelPlane(ir), differencePlane(fused, vi)],
        [levelPlane(vi), differencePlane(fused, ir)],
      )
    ),
);
