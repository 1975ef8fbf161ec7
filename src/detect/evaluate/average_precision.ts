import type { RankedMatches } from "./ranked_matches.ts";

/** Recalls at which COCO reads the precision, 0 to 1. */
const RECALLS = 101;

/** What keeps a precision of nothing from being a division by 0: numpy.spacing(1). */
const SPACING = 2 ** -52;

/**
 * COCO's average precision (pycocotools/cocoeval.py, accumulate), 0..1: the mean over 101 recalls of the best precision at
 * that recall or beyond, 0 where it is not reached.
 *
 * @param times how often each picture counts; once unless told
 * @returns NaN where there is no object
 */
export function averagePrecision(
  { pictures, hits, truths }: RankedMatches,
  times?: ArrayLike<number>,
): number {
  let objects = 0;
  for (let at = 0; at < truths.length; at++) {
    objects += truths[at]! * (times?.[at] ?? 1);
  }
  if (objects === 0) return NaN;
  const recall = new Float64Array(hits.length);
  const precision = new Float64Array(hits.length);
  let found = 0, wrong = 0;
  for (let at = 0; at < hits.length; at++) {
    const count = times?.[pictures[at]!] ?? 1;
    if (hits[at] === 1) found += count;
    else wrong += count;
    recall[at] = found / objects;
    precision[at] = found / (found + wrong + SPACING);
  }
  for (let at = hits.length - 1; at > 0; at--) {
    precision[at - 1] = Math.max(precision[at - 1]!, precision[at]!);
  }
  let sum = 0;
  for (let step = 0, at = 0; step < RECALLS; step++) {
    const wanted = step === RECALLS - 1 ? 1 : step * 0.01;
    while (at < hits.length && recall[at]! < wanted) at++;
    if (at < hits.length) sum += precision[at]!;
  }
  return sum / RECALLS;
}
