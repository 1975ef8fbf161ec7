/** CC: the mean of the fused image's Pearson correlations with its two sources. */
import { correlation } from "./correlation.ts";
import { correlationF32 } from "./correlation_f32.ts";
import type { Triple } from "../../../../src/metrics/triple.ts";
import { UndefinedMetricError } from "../../../../src/metrics/undefined_metric_error.ts";

/** In float32; NaN when any of the three images is constant. */
export function ccCdd({ ir, vi, fused }: Triple): number {
  const f = new Float32Array(fused.data);
  const withIr = correlationF32(new Float32Array(ir.data), f);
  const withVi = correlationF32(new Float32Array(vi.data), f);
  return Math.fround(Math.fround(withIr + withVi) / 2);
}

/**
 * In float64.
 *
 * @throws {UndefinedMetricError} when any of the three images is constant.
 */
export function ccStrict({ ir, vi, fused }: Triple): number {
  const f = new Float64Array(fused.data);
  const withIr = correlation(new Float64Array(ir.data), f);
  const withVi = correlation(new Float64Array(vi.data), f);
  const value = (withIr + withVi) / 2;
  if (Number.isNaN(value)) {
    throw new UndefinedMetricError(
      "CC",
      "a constant image correlates with nothing",
    );
  }
  return value;
}
