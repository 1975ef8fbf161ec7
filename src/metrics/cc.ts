/** CC: the mean of the fused image's Pearson correlations with its two sources. */
import { correlationF32 } from "./correlation_f32.ts";
import { correlations } from "./correlations.ts";
import type { LoadedTriple } from "./kernels/loaded_triple.ts";
import { UndefinedMetricError } from "./undefined_metric_error.ts";
import { levelPlane } from "./whole_plane.ts";

/** In float32; NaN when any of the three images is constant. */
export function ccCdd({ pair: { ir, vi }, fused }: LoadedTriple): number {
  return fused.workspace.lend(() => {
    const f = levelPlane(fused);
    const withIr = correlationF32(levelPlane(ir), f);
    const withVi = correlationF32(levelPlane(vi), f);
    return Math.fround(Math.fround(withIr + withVi) / 2);
  });
}

/**
 * In float64.
 *
 * @throws {UndefinedMetricError} when any of the three images is constant.
 */
export function ccStrict({ pair: { ir, vi }, fused }: LoadedTriple): number {
  const [withIr, withVi] = fused.workspace.lend(() => {
    const f = levelPlane(fused);
    return correlations([levelPlane(ir), f], [levelPlane(vi), f]);
  });
  const value = (withIr + withVi) / 2;
  if (Number.isNaN(value)) {
    throw new UndefinedMetricError(
      "CC",
      "a constant image correlates with nothing",
    );
  }
  return value;
}
