/**
 * The permutation test of two sets of detections on the same pictures: under the hypothesis that they are alike, each picture
 * could have either's detections. Counts the ways to swap whole pictures that make the difference of a measure as large,
 * either way: all 2^n up to {@linkcode EXACT_PICTURES}, drawn ones beyond, the one that is there among them.
 */
import { createRandom } from "../../numeric/random.ts";
import type { NotDefined } from "../../statistics/not_defined.ts";
import { type DetectionMetric, detectionScore } from "./detection_score.ts";
import type { Judged } from "./match_picture.ts";

/** Of so many pictures all ways are counted. */
const EXACT_PICTURES = 12;

/** Ways that are drawn beyond. */
const DRAWS = 1999;

/** mulberry32 begins with it. */
const SEED = 20102;

/** Relative to the measure's range of 1: a difference so near to the one that is there is the same. */
const SLACK = 1e-12;

/** The two-sided p of the difference of a measure; undefined where no way makes any. */
export function swapTest(
  metric: DetectionMetric,
  first: readonly Judged[],
  second: readonly Judged[],
): number | NotDefined {
  const n = first.length;
  if (n < 2) return { undefined: "fewer than two pictures" };
  // Pictures 0..n-1 are the first's, n..2n-1 the second's: a way says how often each counts.
  const score = detectionScore(metric, [...first, ...second]);
  const times = new Uint32Array(2 * n);
  const difference = (isSwapped: (at: number) => boolean): number => {
    for (let at = 0; at < n; at++) {
      times[at] = isSwapped(at) ? 0 : 1;
      times[n + at] = isSwapped(at) ? 1 : 0;
    }
    const one = score(times);
    for (let at = 0; at < 2 * n; at++) times[at] = 1 - times[at]!;
    return Math.abs(one - score(times));
  };
  const there = difference(() => false);
  if (!Number.isFinite(there)) return { undefined: "there is no object" };
  const isExact = n <= EXACT_PICTURES;
  const random = createRandom(SEED);
  const ways = isExact ? 2 ** n : DRAWS + 1;
  let asLarge = 0, greatest = 0;
  for (let way = 0; way < ways; way++) {
    const bits = isExact ? way : 0;
    const flips = Array.from(
      { length: n },
      (_, at) => isExact ? ((bits >> at) & 1) === 1 : way > 0 && random() < 0.5,
    );
    const size = difference((at) => flips[at]!);
    greatest = Math.max(greatest, size);
    if (size >= there - SLACK) asLarge++;
  }
  return greatest <= SLACK
    ? { undefined: "no way of swapping pictures makes a difference" }
    : asLarge / ways;
}
