/** The share of a source's information that an image keeps over all scales: VIFp (Sheikh & Bovik 2006). */
import { scaleCovariances } from "./scale_covariances.ts";
import type { ScaleRule } from "./scale_rule.ts";
import type { ScaleWindows } from "./scale_windows.ts";
import { windowFidelity } from "./window_fidelity.ts";

/** Variance of the noise of seeing on levels 0..255. */
const NOISE = 2;

/** NaN where the source holds none. */
export function informationShare(
  source: readonly ScaleWindows[],
  image: readonly ScaleWindows[],
  rule: ScaleRule,
): number {
  const covariances = scaleCovariances(source, image, rule);
  let kept = 0, total = 0;
  covariances.forEach((covariance, scale) => {
    const windows = windowFidelity(
      source[scale]!.variance,
      image[scale]!.variance,
      covariance,
      NOISE,
    );
    for (let i = 0; i < covariance.length; i++) {
      kept += windows.kept[i]!;
      total += windows.total[i]!;
    }
  });
  return kept / total;
}
