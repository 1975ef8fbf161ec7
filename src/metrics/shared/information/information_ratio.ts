/** Mutual information as a share of what two images hold. */
import type { LoadedImage } from "../../kernels/loaded_triple.ts";
import { entropy } from "../entropy.ts";
import { informationOfPair } from "./information_of_pair.ts";

/** I(a, b) / (H(a) + H(b)), 0 to 1/2; NaN where both images are constant. */
export function informationRatio(a: LoadedImage, b: LoadedImage): number {
  return informationOfPair(a, b) / (entropy(a) + entropy(b));
}
