/**
 * SCD: the sum of the correlations of differences (Aslantas & Bendes 2015).
 *
 * corr(ir, fused − vi) + corr(vi, fused − ir): what the fused image has beyond one source should be the other one.
 * A sum of two by definition, under both profiles; at most 2.
 */
import { correlation } from "./correlation.ts";
import { correlationF32 } from "./correlation_f32.ts";
import type { Triple } from "../../../../src/metrics/triple.ts";
import { UndefinedMetricError } from "../../../../src/metrics/undefined_metric_error.ts";

/** In float32; NaN when a source, or the difference of the fused image and a source, is constant. */
export function scdCdd({ ir, vi, fused }: Triple): number {
  const pixels = fused.data.length;
  const beyondIr = new Float32Array(pixels),
    beyondVi = new Float32Array(pixels);
  for (let i = 0; i < pixels; i++) {
    beyondIr[i] = fused.data[i]! - ir.data[i]!;
    beyondVi[i] = fused.data[i]! - vi.data[i]!;
  }
  const first = correlationF32(new Float32Array(ir.data), beyondVi);
  const second = correlationF32(new Float32Array(vi.data), beyondIr);
  return Math.fround(first + second);
}

/**
 * In float64.
 *
 * @throws {UndefinedMetricError} when a source, or the difference of the fused image and a source, is constant.
 */
export function scdStrict({ ir, vi, fused }: Triple): number {
  const pixels = fused.data.length;
  const beyondIr = new Float64Array(pixels),
    beyondVi = new Float64Array(pixels);
  for (let i = 0; i < pixels; i++) {
    beyondIr[i] = fused.data[i]! - ir.data[i]!;
    beyondVi[i] = fused.data[i]! - vi.data[i]!;
  }
  const value = correlation(new Float64Array(ir.data), beyondVi) +
    correlation(new Float64Array(vi.data), beyondIr);
  if (Number.isNaN(value)) {
    throw new UndefinedMetricError(
      "SCD",
      "a source, or the fused image less a source, is constant",
    );
  }
  return value;
}
