import { bcaInterval } from "../../statistics/bootstrap/bca_interval.ts";
import { isNotDefined, type NotDefined } from "../../statistics/not_defined.ts";
import type { DetectionScore } from "./detection_score.ts";

/** Where a measure is known to lie. */
export interface ScoreInterval {
  readonly low: number;
  readonly high: number;
}

/**
 * The 95 % bootstrap interval (BCa) of a measure, or of the difference of two, over pictures: whole pictures are resampled, by
 * the published stream.
 *
 * @param pictures how many there are
 */
export function scoreInterval(
  score: DetectionScore,
  pictures: number,
): ScoreInterval | NotDefined {
  const interval = bcaInterval(
    Array.from({ length: pictures }, (_, at) => at),
    {
      statistic: (drawn) => {
        const times = new Uint32Array(pictures);
        for (let at = 0; at < drawn.length; at++) times[drawn[at]!]!++;
        return score(times);
      },
    },
  );
  return isNotDefined(interval)
    ? interval
    : { low: interval.low, high: interval.high };
}
