/** Mutual information of two images, as what their entropies have in common. */
import type { LoadedImage } from "../../kernels/loaded_triple.ts";
import { oncePer } from "../../kernels/once_per.ts";
import { levelsOf } from "../../planes/levels.ts";
import { entropy } from "../entropy.ts";
import { entropyOfCounts } from "../entropy_of_counts.ts";
import { jointCounts } from "./joint_counts.ts";

/**
 * H(a) + H(b) − H(a, b) of the grey-level histograms of two images of one size, in bits, 0..8; exactly 0 where one image
 * is constant.
 */
export function informationOfPair(a: LoadedImage, b: LoadedImage): number {
  return informationWith(a)(b);
}

const informationWith = oncePer((a: LoadedImage) =>
  oncePer((b: LoadedImage) => {
    const joint = jointCounts(levelsOf(a), levelsOf(b));
    const shared = entropy(a) + entropy(b) - entropyOfCounts(joint, a.pixels);
    return Math.max(shared, 0);
  })
);
