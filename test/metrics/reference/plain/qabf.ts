/**
 * Qabf: how much of the sources' edges the fused image keeps (Xydeas & Petrovic 2000), 0..1.
 *
 * Constants as in the CDDFuse evaluator: Γg 0.9994, κg -15, σg 0.5, Γα 0.9879, κα -22, σα 0.8, weight = edge strength.
 * Where two strengths are equal the evaluator takes the strength itself as their ratio (the paper says 1); both
 * profiles keep that, so that their values differ by arithmetic alone.
 */
import { exp } from "../../../../src/numeric/exp.ts";
import { pairwiseSumF32 } from "./pairwise_sum_f32.ts";
import { type Edges, sobelEdges } from "./filters/sobel_edges.ts";
import type { Triple } from "../../../../src/metrics/triple.ts";
import { UndefinedMetricError } from "../../../../src/metrics/undefined_metric_error.ts";

const f = Math.fround;
const HALF_PI = 1.5707963267948966;
const HALF_PI_F32 = f(HALF_PI);
const GAMMA_G = 0.9994, GAMMA_A = 0.9879, SIGMA_A = 0.8;
const GAMMA_G_F32 = f(GAMMA_G),
  GAMMA_A_F32 = f(GAMMA_A),
  SIGMA_A_F32 = f(SIGMA_A);

/** In float32 with pairwise sums; NaN when neither source has an edge. */
export function qabfCdd({ ir, vi, fused }: Triple): number {
  const a = sobelEdges(ir, true),
    b = sobelEdges(vi, true),
    into = sobelEdges(fused, true);
  const pixels = fused.data.length;
  const kept = new Float32Array(pixels), weights = new Float32Array(pixels);
  for (let i = 0; i < pixels; i++) {
    const weightA = a.strength[i]!, weightB = b.strength[i]!;
    kept[i] = f(
      f(preservedF32(a, into, i) * weightA) +
        f(preservedF32(b, into, i) * weightB),
    );
    weights[i] = weightA + weightB;
  }
  return f(pairwiseSumF32(kept) / pairwiseSumF32(weights));
}

/**
 * In float64.
 *
 * @throws {UndefinedMetricError} when neither source has an edge.
 */
export function qabfStrict({ ir, vi, fused }: Triple): number {
  const a = sobelEdges(ir, false),
    b = sobelEdges(vi, false),
    into = sobelEdges(fused, false);
  let kept = 0, weights = 0;
  for (let i = 0; i < fused.data.length; i++) {
    const weightA = a.strength[i]!, weightB = b.strength[i]!;
    kept += preserved(a, into, i) * weightA + preserved(b, into, i) * weightB;
    weights += weightA + weightB;
  }
  if (weights === 0) {
    throw new UndefinedMetricError(
      "Qabf",
      "neither source has an edge to keep",
    );
  }
  return kept / weights;
}

/** The share of the source's edge at pixel `i` that the fused image keeps. */
function preserved(source: Edges, fused: Edges, i: number): number {
  const g = source.strength[i]!, h = fused.strength[i]!;
  const ratio = g > h ? h / g : g === h ? h : g / h;
  const alignment = 1 - Math.abs(source.angle[i]! - fused.angle[i]!) / HALF_PI;
  const strength = GAMMA_G / (1 + exp(-15 * (ratio - 0.5)));
  const angle = GAMMA_A / (1 + exp(-22 * (alignment - SIGMA_A)));
  return strength * angle;
}

/** The same with every operation rounded to float32. */
function preservedF32(source: Edges, fused: Edges, i: number): number {
  const g = source.strength[i]!, h = fused.strength[i]!;
  const ratio = g > h ? f(h / g) : g === h ? h : f(g / h);
  const alignment = f(
    1 - f(f(Math.abs(source.angle[i]! - fused.angle[i]!)) / HALF_PI_F32),
  );
  const strength = f(GAMMA_G_F32 / f(1 + f(exp(f(-15 * f(ratio - 0.5))))));
  const angle = f(
    GAMMA_A_F32 / f(1 + f(exp(f(-22 * f(alignment - SIGMA_A_F32))))),
  );
  return f(strength * angle);
}
