/** How the fused image goes with its sources. */
import type { LoadedTriple } from "../../kernels/loaded_triple.ts";
import { oncePer } from "../../kernels/once_per.ts";
import { correlations } from "../correlations.ts";
import { levelPlane } from "../whole_plane.ts";

/** Pearson's correlation of each source with the fused image, float64; NaN where one of both is constant. */
export const sourceCorrelations: (
  triple: LoadedTriple,
) => readonly [withIr: number, withVi: number] = oncePer(
  ({ pair: { ir, vi }, fused }: LoadedTriple) =>
    fused.workspace.lend(() => {
      const f = levelPlane(fused);
      return correlations([levelPlane(ir), f], [levelPlane(vi), f]);
    }),
);
