/** Pearson's correlations in float64, two at a time. */
import type { WholePlane } from "./whole_plane.ts";

/**
 * The correlations of two pairs of planes, all of one size, in [-1, 1] but for rounding; NaN when a plane of a pair is
 * constant.
 */
export function correlations(
  [x, y]: readonly [WholePlane, WholePlane],
  [otherX, otherY]: readonly [WholePlane, WholePlane],
): [number, number] {
  const { workspace, pixels } = x;
  const sums = workspace.lend(() => {
    const means = [x, y, otherX, otherY].map(({ sum }) => sum / pixels);
    const to = workspace.take(48);
    workspace.calls.correlationSums(
      x.values,
      y.values,
      otherX.values,
      otherY.values,
      workspace.put(Float64Array.from(means)),
      pixels,
      to,
    );
    return workspace.doubles(to, 6);
  });
  const pearson = (at: 0 | 1, constant: boolean): number =>
    constant ? NaN : sums[at]! / Math.sqrt(sums[2 + at]! * sums[4 + at]!);
  return [
    pearson(0, x.constant || y.constant),
    pearson(1, otherX.constant || otherY.constant),
  ];
}
