/** Mutual information of two images from their 256 × 256 joint histogram. */
import { histogram } from "./histogram.ts";
import type { LoadedImage } from "./kernels/loaded_triple.ts";

/** Mutual information of two images of one size in nats, at least 0; exactly 0 when either image is constant. */
export function mutualInformation(a: LoadedImage, b: LoadedImage): number {
  const { workspace, pixels } = a;
  const sum = workspace.lend(() => {
    const pairs = workspace.take(262144);
    workspace.calls.countPairs(a.bytes, b.bytes, pixels, pairs);
    return workspace.calls.informationOfPairs(
      pairs,
      workspace.put(histogram(a)),
      workspace.put(histogram(b)),
      pixels,
    );
  });
  return Math.max(sum / pixels, 0);
}
