/** The quality index of Piella and Heijmans 2003, plain and weighted, with the SSIM of Wang et al. 2004 as its local index. */
import type { Matrix } from "../../planes/matrix.ts";
import type { IndexWindow } from "./index_window.ts";
import { pairMoments } from "./pair_moments.ts";
import { similarityMap } from "./similarity_map.ts";
import { variancesOfPair } from "./variances_of_pair.ts";

/** Two sources and a fused image of one size, and what differs between code bases. */
export interface PiellaImages {
  readonly a: Matrix;
  readonly b: Matrix;
  readonly fused: Matrix;
  readonly window: IndexWindow;
  /** Whether a sum of two variances makes the sources weigh the same. */
  readonly isFlat: (sum: number) => boolean;
  /** What the sources' levels are multiplied by for the variances that weigh; 1 unless told. */
  readonly scale?: number;
}

/** The mean over all windows and the mean weighted by the larger of the sources' variances. */
export interface PiellaIndex {
  readonly plain: number;
  readonly weighted: number;
}

const CONSTANTS = { luminance: 6.5025, contrast: 58.5225 };

/** The images are not under the window's side. */
export function piellaIndex(
  { a, b, fused, window, isFlat, scale = 1 }: PiellaImages,
): PiellaIndex {
  const [varianceA, varianceB] = variancesOfPair(
    scaled(a, scale),
    scaled(b, scale),
    window,
  );
  // The constants are so large that no rounding shows in the similarity.
  const rounded = { ...window, exactSum: null };
  const ofA = similarityMap(pairMoments(a, fused, rounded), CONSTANTS);
  const ofB = similarityMap(pairMoments(b, fused, rounded), CONSTANTS);
  let plain = 0, weighted = 0, weights = 0;
  for (let at = 0; at < ofA.length; at++) {
    const lift = isFlat(varianceA[at]! + varianceB[at]!) ? 0.5 : 0;
    const first = varianceA[at]! + lift, second = varianceB[at]! + lift;
    const share = first / (first + second);
    const local = share * ofA[at]! + (1 - share) * ofB[at]!;
    const weight = Math.max(first, second);
    plain += local;
    weighted += weight * local;
    weights += weight;
  }
  return { plain: plain / ofA.length, weighted: weighted / weights };
}

function scaled(image: Matrix, scale: number): Matrix {
  return scale === 1
    ? image
    : { ...image, data: image.data.map((sample) => sample * scale) };
}
