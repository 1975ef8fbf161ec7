import { WeightSource } from "../../models/arch/weight_source.ts";
import type { StateDict } from "../../models/weights/state_dict.ts";
import { maxPooled } from "../tape/pooling.ts";
import type { FeatureNetwork } from "./feature_network.ts";
import { type ChannelScale, greyConvolution } from "./grey_convolution.ts";
import { rectifiedConvolution } from "./rectified_convolution.ts";
import { type FeatureStage, stagedNetwork } from "./staged_network.ts";

/** What enters: the grey level itself, as MMDRFuse's released code has it, or what the weights were trained on. */
export type VggInput = "unit" | "imagenet";

/** Red, green, blue. `imagenet`: less the mean over ImageNet, over the deviation, as torchvision states them. */
export const VGG_SCALES: Readonly<Record<VggInput, ChannelScale>> = {
  unit: { factors: [1, 1, 1], offsets: [0, 0, 0] },
  imagenet: {
    factors: [1 / 0.229, 1 / 0.224, 1 / 0.225],
    offsets: [0.485 / 0.229, 0.456 / 0.224, 0.406 / 0.225],
  },
};

/** Convolutions of each depth: channels, and their places in torchvision's `features`; ReLUs and maxima lie between. */
export const VGG_LAYERS: readonly {
  readonly channels: number;
  readonly places: readonly number[];
}[] = [
  { channels: 64, places: [0, 2] },
  { channels: 128, places: [5, 7] },
  { channels: 256, places: [10, 12, 14, 16] },
  { channels: 512, places: [19, 21, 23, 25] },
  { channels: 512, places: [28, 30, 32, 34] },
];

/**
 * The convolutions of VGG-19 without batch normalisation (Simonyan and Zisserman, ICLR 2015), at the five depths of
 * MMDRFuse's released code: torchvision's `features[:4]`, `[:9]`, `[:18]`, `[:27]`, `[:36]`, each ending in a ReLU.
 *
 * 3 × 3 with zeros round the planes, maxima of 2 × 2 before depths 2 to 5: a plane of n × n has n, n/2, n/4, n/8, n/16
 * pixels to a side, rounded down.
 *
 * @param state `features.N.weight` and `.bias`; what is called `classifier.` is left out.
 * @throws {RangeError} if the weights are not those of this network.
 */
export function vgg19(
  about: Pick<FeatureNetwork, "id" | "title" | "digest">,
  state: StateDict,
  input: VggInput = "unit",
): FeatureNetwork {
  const weights = new WeightSource(about.title, state);
  let into = 3;
  const depths = VGG_LAYERS.map(({ channels, places }) =>
    places.map((place) => {
      const own = weights.conv(`features.${place}`, into, channels, 3);
      into = channels;
      return own;
    })
  );
  weights.leave("classifier.");
  weights.finish();
  const border = { border: 1 };
  return stagedNetwork(
    { ...about, depthCount: depths.length },
    (tape) =>
      depths.map((layers, depth): FeatureStage => {
        const stages = layers.map((own, at) =>
          depth === 0 && at === 0
            ? greyConvolution(tape, own, VGG_SCALES[input], border)
            : rectifiedConvolution(tape, own, border)
        );
        return (of) =>
          stages.reduce(
            (features, stage) => stage(features),
            depth === 0 ? of : maxPooled(tape, of, { side: 2 }),
          );
      }),
  );
}
