/**
 * SCD: the sum of the correlations of differences (Aslantas & Bendes 2015).
 *
 * corr(ir, fused − vi) + corr(vi, fused − ir): what the fused image has beyond one source should be the other one.
 * A sum of two by definition, under both profiles; at most 2.
 */
import { correlationF32 } from "./correlation_f32.ts";
import { correlations } from "./correlations.ts";
import type { LoadedTriple } from "./kernels/loaded_triple.ts";
import { differencePlane, levelPlane } from "./whole_plane.ts";
import { UndefinedMetricError } from "./undefined_metric_error.ts";

/** In float32; NaN when a source, or the difference of the fused image and a source, is constant. */
export function scdCdd({ pair: { ir, vi }, fused }: LoadedTriple): number {
  return fused.workspace.lend(() => {
    const first = correlationF32(levelPlane(ir), differencePlane(fused, vi));
    const second = correlationF32(levelPlane(vi), differencePlane(fused, ir));
    return Math.fround(first + second);
  });
}

/**
 * In float64.
 *
 * @throws {UndefinedMetricError} when a source, or the difference of the fused image and a source, is constant.
 */
export function scdStrict({ pair: { ir, vi }, fused }: LoadedTriple): number {
  const [first, second] = fused.workspace.lend(() =>
    correlations(
      [levelPlane(ir), differencePlane(fused, vi)],
      [levelPlane(vi), differencePlane(fused, ir)],
    )
  );
  const value = first + second;
  if (Number.isNaN(value)) {
    throw new UndefinedMetricError(
      "SCD",
      "a source, or the fused image less a source, is constant",
    );
  }
  return value;
}
