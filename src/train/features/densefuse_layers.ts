import { WeightSource } from "../../models/arch/weight_source.ts";
import type { StateDict } from "../../models/weights/state_dict.ts";
import { joined } from "../tape/channels.ts";
import type { FeatureNetwork } from "./feature_network.ts";
import { greyConvolution } from "./grey_convolution.ts";
import { rectifiedConvolution } from "./rectified_convolution.ts";
import { type FeatureStage, stagedNetwork } from "./staged_network.ts";

const MIRROR = { border: 1, fill: "mirror" } as const;

/**
 * The encoder of DenseFuse (Li and Wu, IEEE TIP 2019) as features: depth 1 is its first convolution (16 channels), depths 2
 * to 4 are its dense block, which keeps what it had and adds 16 channels each time: 32, 48, 64. All have the plane's sides.
 *
 * The network takes levels 0..255 and mirrored borders, so scaling and border do not meet.
 *
 * @throws {RangeError} if the weights are not those of DenseFuse.
 */
export function densefuseLayers(
  about: Pick<FeatureNetwork, "id" | "title" | "digest">,
  state: StateDict,
): FeatureNetwork {
  const weights = new WeightSource(about.title, state);
  const first = weights.conv("conv1.conv2d", 1, 16, 3);
  const grown = [0, 1, 2].map((layer) =>
    weights.conv(
      `DB1.denseblock.${layer}.dense_conv.conv2d`,
      16 * (layer + 1),
      16,
      3,
    )
  );
  return stagedNetwork({ ...about, depthCount: 4 }, (tape) => [
    greyConvolution(tape, first, { factors: [255], offsets: [0] }, MIRROR),
    ...grown.map((own): FeatureStage => {
      const grow = rectifiedConvolution(tape, own, MIRROR);
      return (of) => joined(tape, of, grow(of));
    }),
  ]);
}
