/** Shares of pairs of grey levels and of the levels of either image. */
import { jointCounts } from "./joint_counts.ts";

/** Of two images; each array sums to 1 but for rounding. */
export interface JointDistribution {
  /** 256 × 256 shares, row-major: the first image's level tells the row. */
  readonly joint: Float64Array;
  /** Sums of the rows: the shares of the first image's levels. */
  readonly first: Float64Array;
  /** Sums of the columns: the shares of the second image's levels. */
  readonly second: Float64Array;
}

/** That of two images' levels, which are as many in both. */
export function jointDistribution(
  first: Uint8Array,
  second: Uint8Array,
): JointDistribution {
  const joint = Float64Array.from(jointCounts(first, second));
  for (let at = 0; at < joint.length; at++) joint[at]! /= first.length;
  return withMargins(joint);
}

/** A joint distribution of 256 × 256 shares with its margins. */
export function withMargins(joint: Float64Array): JointDistribution {
  const first = new Float64Array(256), second = new Float64Array(256);
  for (let at = 0; at < joint.length; at++) {
    first[at >> 8]! += joint[at]!;
    second[at & 255]! += joint[at]!;
  }
  return { joint, first, second };
}
