import type { FeatureMaker } from "./feature_maker.ts";

/** How far the guided filter looks and how much it smooths: the first of the radii and ε in TIM's public code. */
const RADIUS = 2;
const EPSILON = 0.001;

/**
 * Low and high frequencies of features x: the guided filter of x (He, Sun and Tang, IEEE TPAMI 2013), and what it takes away.
 *
 * The guide is one plane, the greatest channel less the least, as in TIM's public code. Windows are mirrored at borders.
 */
export function guidedSplit<T>(
  maker: FeatureMaker<T>,
  x: T,
  channels: number,
): { readonly low: T; readonly high: T } {
  const means = (of: T, channels: number): T =>
    maker.windowMeans(of, channels, RADIUS);
  // The least is the greatest of −x.
  const guide = maker.plus(
    maker.greatestPlane(x),
    maker.greatestPlane(maker.scaled(x, -1, 0)),
  );
  const guideMean = means(guide, 1);
  const variance = maker.minus(
    means(maker.times(guide, guide), 1),
    maker.times(guideMean, guideMean),
  );
  const mean = means(x, channels);
  const covariance = maker.minus(
    means(maker.timesPlane(x, guide), channels),
    maker.timesPlane(mean, guideMean),
  );
  const slope = maker.timesPlane(
    covariance,
    maker.reciprocal(maker.scaled(variance, 1, EPSILON)),
  );
  const offset = maker.minus(mean, maker.timesPlane(slope, guideMean));
  const low = maker.plus(
    maker.timesPlane(means(slope, channels), guide),
    means(offset, channels),
  );
  return { low, high: maker.minus(x, low) };
}
