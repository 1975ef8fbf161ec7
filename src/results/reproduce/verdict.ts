/** What our mean says about one printed number. Undefined, failed and never run are three verdicts and none is a miss. */

import { roundsTo } from "./rounds_to.ts";
import type { Mean } from "../table/aggregate.ts";

/**
 * Every verdict. `reproduced`: to the printed digits. `incomplete`: our mean is over fewer pairs than were asked for,
 * because some failed or were not run, and decides nothing. `undefined`: the metric is defined on no pair. `not finite`: its
 * arithmetic gave NaN or ±Infinity on every pair on which it is defined.
 */
export const VERDICTS = [
  "reproduced",
  "within 2 %",
  "not reproduced",
  "incomplete",
  "not run",
  "failed",
  "undefined",
  "not finite",
] as const;

/** What our mean says about one printed number. */
export type ReproductionVerdict = (typeof VERDICTS)[number];

/** A verdict and the numbers behind it. */
export interface Judgement {
  readonly verdict: ReproductionVerdict;
  /** Ours minus printed; null without a mean of ours. */
  readonly difference: number | null;
  /** The difference as a part of the printed magnitude; null without a mean of ours or where 0 is printed. */
  readonly relative: number | null;
}

/**
 * Judges a mean by the number printed for it.
 *
 * A mean is reproduced when it rounds to the printed digits, see `roundsTo`.
 *
 * @param printed digits as printed, such as `"0.50"`
 * @param mean our mean; undefined where the fuser was not run
 */
export function judge(printed: string, mean: Mean | undefined): Judgement {
  if (mean === undefined || mean.mean === null) {
    return { verdict: absence(mean), difference: null, relative: null };
  }
  const value = Number(printed);
  const difference = mean.mean - value;
  const relative = value === 0 ? null : difference / Math.abs(value);
  const within = relative !== null && Math.abs(relative) <= 0.02;
  const verdict = mean.failed + mean.missing > 0
    ? "incomplete"
    : roundsTo(mean.mean, printed)
    ? "reproduced"
    : within
    ? "within 2 %"
    : "not reproduced";
  return { verdict, difference, relative };
}

function absence(mean: Mean | undefined): ReproductionVerdict {
  if (mean === undefined) return "not run";
  if (mean.nonFinite > 0) return "not finite";
  if (mean.undefined > 0) return "undefined";
  return mean.failed > 0 ? "failed" : "not run";
}
