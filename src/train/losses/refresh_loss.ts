import { plus } from "../tape/arithmetic.ts";
import { scaledBy } from "../tape/pointwise.ts";
import type { Tape } from "../tape/tape.ts";
import type { TapeTensor } from "../tape/tensor.ts";
import { featureDistance } from "./feature_distance.ts";
import { localContrast } from "./local_contrast.ts";
import { meanAbsolute, meanSquare } from "./mean_distances.ts";

/** Which of the two kept outputs a patch is pulled to. */
export type RefreshBranch = "ssim" | "gmsd";

/** Features of a plane at depths of a feature network. */
export type FeaturesOf = (
  plane: TapeTensor,
  depths: readonly number[],
) => TapeTensor[];

/** Depths of the feature network that each branch compares, of five. */
export const REFRESH_DEPTHS: Readonly<
  Record<RefreshBranch, readonly number[]>
> = { ssim: [4, 5], gmsd: [1, 2, 3] };

/**
 * How far an output is from the best one so far: the loss of dynamic refresh before its adaptive weight (Deng et al., ACM MM 2024).
 *
 * By SSIM: L1, and the mean over deep features of MSE. By GMSD: MSE of local contrasts, and of shallow features.
 *
 * @param best no gradient goes to it.
 * @param features with the factor of their part; null leaves it out.
 */
export function refreshLoss(
  tape: Tape,
  branch: RefreshBranch,
  fused: TapeTensor,
  best: TapeTensor,
  features: { readonly of: FeaturesOf; readonly weight: number } | null,
): TapeTensor {
  const near = branch === "ssim" ? meanAbsolute(tape, best, fused) : meanSquare(
    tape,
    localContrast(tape, fused),
    localContrast(tape, best),
  );
  if (features === null) return near;
  const depths = REFRESH_DEPTHS[branch];
  const far = featureDistance(
    tape,
    features.of(best, depths),
    features.of(fused, depths),
  );
  return plus(tape, near, scaledBy(tape, far, features.weight));
}
