import { type Judged, matchPicture } from "./match_picture.ts";

/** The detections of many pictures in one order, the surest first, and whether each finds an object. */
export interface RankedMatches {
  readonly scores: Float64Array;
  /** Place of the picture that each is of. */
  readonly pictures: Uint32Array;
  /** 1 where it finds an object. */
  readonly hits: Uint8Array;
  /** How many objects each picture has. */
  readonly truths: Uint32Array;
}

/**
 * Matches the detections of each picture and ranks them all; equal scores in the order of the pictures.
 *
 * @param least intersection over union from which on an object is found
 */
export function rankMatches(
  pictures: readonly Judged[],
  least: number,
): RankedMatches {
  const all = pictures.flatMap((picture, at) =>
    matchPicture(picture, least).map((match) => ({ ...match, at }))
  ).sort((a, b) => b.score - a.score);
  return {
    scores: Float64Array.from(all, ({ score }) => score),
    pictures: Uint32Array.from(all, ({ at }) => at),
    hits: Uint8Array.from(all, ({ truth }) => truth === null ? 0 : 1),
    truths: Uint32Array.from(pictures, ({ truths }) => truths.length),
  };
}
