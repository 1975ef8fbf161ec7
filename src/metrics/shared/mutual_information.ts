/** How much of the sources' grey levels the fused image tells, from 256 × 256 joint histograms. Always defined. */
import type { LoadedImage, LoadedTriple } from "../kernels/loaded_triple.ts";
import { oncePer } from "../kernels/once_per.ts";

/** In nats, summed over both sources; at least 0. */
export const informationOfSources: (triple: LoadedTriple) => number = oncePer(
  ({ pair: { ir, vi }, fused }: LoadedTriple) =>
    mutualInformation(fused, ir) + mutualInformation(fused, vi),
);

/** Mutual information of two images of one size in nats, at least 0; exactly 0 when either image is constant. */
function mutualInformation(a: LoadedImage, b: LoadedImage): number {
  const { workspace, pixels } = a;
  const sum = workspace.lend(() => {
    const pairs = workspace.take(262144);
    workspace.calls.countPairs(a.bytes, b.bytes, pixels, pairs);
    return workspace.calls.informationOfPairs(
      pairs,
      pixels,
      workspace.take(2048),
    );
  });
  return Math.max(sum / pixels, 0);
}
