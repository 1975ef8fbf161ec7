import type { Gray } from "../../image/gray.ts";

/** How far two pictures of one size are apart at each pixel, as levels; `gain` times as bright, at most white. */
export function differencePicture(a: Gray, b: Gray, gain: number): Gray {
  return {
    width: a.width,
    height: a.height,
    data: a.data.map((level, at) =>
      Math.min(255, gain * Math.abs(level - b.data[at]!))
    ),
  };
}

/** The mean of the absolute difference of two pictures of one size, in levels. */
export function meanDifference(a: Gray, b: Gray): number {
  let sum = 0;
  for (let at = 0; at < a.data.length; at++) {
    sum += Math.abs(a.data[at]! - b.data[at]!);
  }
  return sum / a.data.length;
}
