import type { DescribedOutput } from "../../../models/search/describe_network.ts";
import type { FeaturesOf } from "../../losses/refresh_loss.ts";
import { meanAbsolute } from "../../losses/mean_distances.ts";
import { sobelMagnitude } from "../../losses/sobel_magnitude.ts";
import type { Recipe } from "../../recipe/recipe_schema.ts";
import { contentLosses, type PatchLoss } from "../../step/content_losses.ts";
import { patchView } from "../../step/patch_view.ts";
import type { Tape } from "../../tape/tape.ts";
import type { TapeTensor } from "../../tape/tensor.ts";

/** Of the branches' own losses beside that of the fused picture: ours. */
const BRANCH_WEIGHT = 0.5;

/**
 * The losses of what a network makes of a pair: those of a recipe on the fused picture; where there is an object-level module also
 * on the feature-level one, and those of its branches. The target's is the distance of its intensity from infrared, the detail's
 * that of its Sobel magnitude from visible's. HSDA says that target and detail have losses of their own; which, and all weights,
 * is ours.
 */
export function branchLosses(
  tape: Tape,
  [ir, vi]: readonly [TapeTensor, TapeTensor],
  { fused, before, target, detail }: DescribedOutput<TapeTensor>,
  losses: Recipe["losses"],
  features: FeaturesOf | null,
): PatchLoss[] {
  const of = (plane: TapeTensor): PatchLoss[] =>
    contentLosses(patchView(tape, ir, vi, plane), losses, features);
  if (before === null) return of(fused);
  const distances = [
    ["target", meanAbsolute(tape, target!, ir)],
    [
      "detail",
      meanAbsolute(
        tape,
        sobelMagnitude(tape, detail!),
        sobelMagnitude(tape, vi),
      ),
    ],
  ] as const;
  return [
    ...of(fused),
    ...of(before).map((loss) => ({
      ...loss,
      weight: BRANCH_WEIGHT * loss.weight,
    })),
    ...distances.map(([name, value]) => ({
      name,
      weight: BRANCH_WEIGHT,
      value,
    })),
  ];
}
