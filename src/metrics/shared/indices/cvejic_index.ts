/** The similarity of Cvejic et al. 2006: local indices of the sources, shared out by their covariances with the fused image. */
import type { Matrix } from "../../planes/matrix.ts";
import type { IndexWindow } from "./index_window.ts";
import { pairMoments } from "./pair_moments.ts";
import { similarityMap } from "./similarity_map.ts";

/** Two sources and a fused image of one size, and what differs between code bases. */
export interface CvejicImages {
  readonly first: Matrix;
  readonly second: Matrix;
  readonly fused: Matrix;
  readonly window: IndexWindow;
  /** Added to the denominators. */
  readonly epsilon: number;
}

/**
 * Mean over all windows; one counts 0 where the first source's share is below 0, and 1 where it is above 1.
 *
 * The images are not under the window's side; NaN where a share is 0 / 0.
 */
export function cvejicIndex(
  { first, second, fused, window, epsilon }: CvejicImages,
): number {
  const constants = {
    luminance: 2e-16,
    contrast: 2e-16,
    denominator: epsilon,
  };
  const withFirst = pairMoments(first, fused, window);
  const withSecond = pairMoments(second, fused, window);
  const ofFirst = similarityMap(withFirst, constants);
  const ofSecond = similarityMap(withSecond, constants);
  let sum = 0;
  for (let at = 0; at < ofFirst.length; at++) {
    const covariance = withFirst.covariance[at]!;
    const share = covariance /
      (covariance + withSecond.covariance[at]! + epsilon);
    if (share < 0) continue;
    sum += share > 1 ? 1 : share * ofFirst[at]! + (1 - share) * ofSecond[at]!;
  }
  return sum / ofFirst.length;
}
