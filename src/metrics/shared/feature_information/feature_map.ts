/** A plane of features with the ends of the range of each of its windows. */
import type { Matrix } from "../../planes/matrix.ts";

/** What windows are opened on. */
export interface FeatureMap {
  readonly plane: Matrix;
  /** Of the window of 3 × 3 whose upper left corner is here; of no meaning where none fits. */
  readonly least: Float64Array;
  readonly most: Float64Array;
}

/** The map of a plane. */
export function featureMap(plane: Matrix): FeatureMap {
  const { width, data } = plane;
  const least = new Float64Array(data.length);
  const most = new Float64Array(data.length);
  for (let at = 0; at < data.length - 2 * width; at++) {
    const a = data[at]!, b = data[at + width]!, c = data[at + 2 * width]!;
    least[at] = Math.min(a, b, c);
    most[at] = Math.max(a, b, c);
  }
  // From left to right: what is read has not yet been widened.
  for (let at = 0; at < data.length - 2; at++) {
    least[at] = Math.min(least[at]!, least[at + 1]!, least[at + 2]!);
    most[at] = Math.max(most[at]!, most[at + 1]!, most[at + 2]!);
  }
  return { plane, least, most };
}
