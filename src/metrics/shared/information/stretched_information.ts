/** Mutual information after Tsallis as a MATLAB toolbox computes it: of stretched levels, with swapped margins. */
import type { LoadedImage } from "../../kernels/loaded_triple.ts";
import { oncePer } from "../../kernels/once_per.ts";
import { jointDistribution } from "./joint_distribution.ts";
import { stretchedLevels } from "./stretched_levels.ts";
import { swapMargins } from "./swap_margins.ts";
import { tsallisInformation } from "./tsallis_information.ts";

/** `tsallisInformation` of two images of one size, which may be swapped. */
export function stretchedInformation(
  first: LoadedImage,
  second: LoadedImage,
  q: number,
): number {
  return tsallisInformation(distributionWith(first)(second), q);
}

const distributionWith = oncePer((first: LoadedImage) =>
  oncePer((second: LoadedImage) =>
    swapMargins(
      jointDistribution(stretchedLevels(first), stretchedLevels(second)),
    )
  )
);
