import { type Box, type Detection, overlap } from "../box.ts";

/** What a detector says of a picture, and what is there. */
export interface Judged {
  readonly detections: readonly Detection[];
  readonly truths: readonly Box[];
}

/** As many of a picture's detections count, the surest (COCO's maxDets). */
const MOST_DETECTIONS = 100;

/** A detection beside the object that it finds. */
export interface Match {
  readonly score: number;
  /** Place among the truths; null where it finds none. */
  readonly truth: number | null;
}

/**
 * COCO's greedy matching (pycocotools/cocoeval.py, evaluateImg): the surest detection takes the object that it overlaps most,
 * if by at least `least`; an object is taken once.
 *
 * @param least intersection over union, 0..1
 * @returns the surest first; equal scores in the order given
 */
export function matchPicture(
  { detections, truths }: Judged,
  least: number,
): Match[] {
  const taken = new Set<number>();
  return detections.toSorted((a, b) => b.score - a.score)
    .slice(0, MOST_DETECTIONS)
    .map(({ box, score }): Match => {
      let best = least, truth: number | null = null;
      truths.forEach((one, at) => {
        const shared = taken.has(at) ? -1 : overlap(box, one);
        if (shared < best) return;
        best = shared;
        truth = at;
      });
      if (truth !== null) taken.add(truth);
      return { score, truth };
    });
}
