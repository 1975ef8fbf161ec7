import type { Judged } from "./match_picture.ts";
import { averagePrecision } from "./average_precision.ts";
import { logAverageMissRate } from "./log_average_miss_rate.ts";
import { rankMatches } from "./ranked_matches.ts";

/** What detections are measured by. */
export const DETECTION_METRICS = {
  AP50: { better: "higher", title: "average precision at an overlap of .5" },
  AP: {
    better: "higher",
    title: "average precision, mean over overlaps of .5 to .95",
  },
  LAMR: {
    better: "lower",
    title: "log-average miss rate at an overlap of .5",
  },
} as const;

/** One of {@linkcode DETECTION_METRICS}. */
export type DetectionMetric = keyof typeof DETECTION_METRICS;

/** COCO's ten overlaps. */
const OVERLAPS = [.5, .55, .6, .65, .7, .75, .8, .85, .9, .95];

/** A measure of detections over pictures, each as often as told; NaN where there is no object. */
export type DetectionScore = (times?: ArrayLike<number>) => number;

/** Prepares the measure: pictures are matched once, however often it is read. */
export function detectionScore(
  metric: DetectionMetric,
  pictures: readonly Judged[],
): DetectionScore {
  switch (metric) {
    case "AP50": {
      const matches = rankMatches(pictures, 0.5);
      return (times) => averagePrecision(matches, times);
    }
    case "AP": {
      const all = OVERLAPS.map((least) => rankMatches(pictures, least));
      return (times) =>
        all.reduce((sum, one) => sum + averagePrecision(one, times), 0) /
        all.length;
    }
    case "LAMR": {
      const matches = rankMatches(pictures, 0.5);
      return (times) => logAverageMissRate(matches, times);
    }
  }
}
