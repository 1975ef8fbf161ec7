import { areaOf } from "../box.ts";
import { type Judged, matchPicture } from "./match_picture.ts";

/** COCO's three: areas below 32², below 96² and from there on, in square pixels of the picture. */
export const SIZES = ["small", "medium", "large"] as const;

/** One of {@linkcode SIZES}. */
export type ObjectSize = (typeof SIZES)[number];

/** How many objects of a size there are, and how many of them are found by any detection. */
export interface Recall {
  readonly objects: number;
  readonly found: number;
}

/**
 * Recall by the size of the objects.
 *
 * @param least intersection over union from which on an object is found
 */
export function recallBySize(
  pictures: readonly Judged[],
  least: number,
): Record<ObjectSize, Recall> {
  const counts = { small: [0, 0], medium: [0, 0], large: [0, 0] };
  for (const picture of pictures) {
    const found = new Set(
      matchPicture(picture, least).map(({ truth }) => truth),
    );
    picture.truths.forEach((box, at) => {
      const count = counts[sizeOf(areaOf(box))];
      count[0]!++;
      if (found.has(at)) count[1]!++;
    });
  }
  const recall = ([objects, found]: number[]): Recall => ({
    objects: objects!,
    found: found!,
  });
  return {
    small: recall(counts.small),
    medium: recall(counts.medium),
    large: recall(counts.large),
  };
}

function sizeOf(area: number): ObjectSize {
  return area < 32 ** 2 ? "small" : area < 96 ** 2 ? "medium" : "large";
}
