/** What each window of an image keeps of a source: the model behind VIFp (Sheikh & Bovik 2006). */
import { ln } from "../../../numeric/ln.ts";

const EPS = 1e-10;

/** Window by window at one scale. */
export interface WindowFidelity {
  /** By how much the window is the source's amplified, at least 0. */
  readonly gain: Float64Array;
  /** What the image tells of the source in nats, at least 0. */
  readonly kept: Float64Array;
  /** What the source holds in nats, at least 0. */
  readonly total: Float64Array;
}

/**
 * The image's window is taken for gain·source + noise. A variance under 1e-10 is none, nor is a negative gain.
 *
 * @param source Variances of the source's windows, at least 0.
 * @param image Those of the image.
 * @param noise Variance of the noise of seeing, above 0.
 */
export function windowFidelity(
  source: Float64Array,
  image: Float64Array,
  covariance: Float64Array,
  noise: number,
): WindowFidelity {
  const count = source.length;
  const gain = new Float64Array(count);
  const kept = new Float64Array(count);
  const total = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const variance = source[i]!;
    if (!(variance >= EPS)) continue;
    total[i] = ln(1 + variance / noise);
    const g = covariance[i]! / (variance + EPS);
    if (image[i]! < EPS || g <= 0) continue;
    gain[i] = g;
    const rest = Math.max(image[i]! - g * covariance[i]!, EPS);
    kept[i] = ln(1 + g * g * variance / (rest + noise));
  }
  return { gain, kept, total };
}
