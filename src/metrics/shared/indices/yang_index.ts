/** The similarity of Yang et al. 2008: a mixture where the sources are alike, the better one where they are not. */
import type { Matrix } from "../../planes/matrix.ts";
import type { IndexWindow } from "./index_window.ts";
import { pairMoments } from "./pair_moments.ts";
import { type IndexConstants, similarityMap } from "./similarity_map.ts";

/** Two sources and a fused image of one size, and what differs between code bases. */
export interface YangImages {
  readonly first: Matrix;
  readonly second: Matrix;
  readonly fused: Matrix;
  readonly window: IndexWindow;
  readonly constants: IndexConstants;
  /** Added to the sum of variances that the first source's is divided by. */
  readonly epsilon: number;
  /** Below this sum of variances both sources count the same; none unless told. */
  readonly flatBelow?: number;
  /** Windows whose sum of variances is not above are left out. */
  readonly leastVariance: number;
}

/** From this similarity of the sources on they are mixed. */
const ALIKE = 0.75;

/** Mean over the windows; the images are not under the window's side. NaN where a share is 0 / 0 or no window is left. */
export function yangIndex(images: YangImages): number {
  const { first, second, fused, window, constants, flatBelow = -Infinity } =
    images;
  const sources = pairMoments(first, second, window);
  const alike = similarityMap(sources, constants);
  const ofFirst = similarityMap(pairMoments(first, fused, window), constants);
  const ofSecond = similarityMap(pairMoments(second, fused, window), constants);
  let sum = 0, count = 0;
  for (let at = 0; at < alike.length; at++) {
    const variance = sources.varianceA[at]!;
    const variances = variance + sources.varianceB[at]!;
    if (variances <= images.leastVariance) continue;
    const share = variances < flatBelow
      ? 0.5
      : variance / (variances + images.epsilon);
    const mixed = share * ofFirst[at]! + (1 - share) * ofSecond[at]!;
    // A share of 0 / 0 spoils the mean even where the sources are not alike: the originals multiply by 0.
    sum += alike[at]! >= ALIKE
      ? mixed
      : Math.max(ofFirst[at]!, ofSecond[at]!) + 0 * mixed;
    count++;
  }
  return sum / count;
}
