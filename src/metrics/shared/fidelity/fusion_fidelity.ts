/** VIFF: visual information fidelity for fusion (Han, Cai, Cao & Xu 2013), with the constants of its authors' code. */
import { ln } from "../../../numeric/ln.ts";
import { scaleCovariances } from "./scale_covariances.ts";
import type { ScaleRule } from "./scale_rule.ts";
import type { ScaleWindows } from "./scale_windows.ts";
import { type WindowFidelity, windowFidelity } from "./window_fidelity.ts";

/** Variance of the noise of seeing on levels 0..255. */
const NOISE = 0.005 * 255 * 255;
/** 1e-7 of a decimal digit. */
const EPS = 1e-7 * ln(10);
/** How much each scale's ratio counts. */
const WEIGHTS = [1 / 2.15, 0, 0.15 / 2.15, 1 / 2.15];

/**
 * Window by window the source of the smaller gain counts, the second one where both gains are the same; each
 * scale has the ratio of what is kept of those to what they hold, and the scales are averaged with weights 1, 0, 0.15
 * and 1.
 *
 * @param floor Added to each window's information, in nats; what the authors' code adds unless told. With 0 the value is
 * NaN where a scale that counts holds no information.
 */
export function fusionFidelity(
  first: readonly ScaleWindows[],
  second: readonly ScaleWindows[],
  fused: readonly ScaleWindows[],
  rule: ScaleRule,
  floor = EPS,
): number {
  const ofFirst = fidelities(first, fused, rule);
  const ofSecond = fidelities(second, fused, rule);
  return WEIGHTS.reduce(
    (sum, weight, scale) =>
      weight === 0 ? sum : sum +
        weight * shareOfWeaker(ofFirst[scale]!, ofSecond[scale]!, floor),
    0,
  );
}

function fidelities(
  source: readonly ScaleWindows[],
  fused: readonly ScaleWindows[],
  rule: ScaleRule,
): WindowFidelity[] {
  return scaleCovariances(source, fused, rule).map((covariance, scale) =>
    windowFidelity(
      source[scale]!.variance,
      fused[scale]!.variance,
      covariance,
      NOISE,
    )
  );
}

function shareOfWeaker(
  a: WindowFidelity,
  b: WindowFidelity,
  floor: number,
): number {
  let kept = 0, total = 0;
  for (let i = 0; i < a.gain.length; i++) {
    const weaker = a.gain[i]! < b.gain[i]! ? a : b;
    kept += weaker.kept[i]! + floor;
    total += weaker.total[i]! + floor;
  }
  return kept / total;
}
