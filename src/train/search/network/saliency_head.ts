import type { PlacedLayer } from "../../../models/search/search_operation.ts";
import type { FeatureMaker } from "../../../models/search/feature_maker.ts";

/** Channels of its middle: ours. */
const CHANNELS = 4;

/**
 * A task that a fused picture serves: which pixels are of a person, from that picture alone. Three convolutions, the middle one
 * dilated, and a sigmoid.
 *
 * It stands in for the detectors and segmenters of TIM, which are not trained here.
 */
export function saliencyOfPlane<T>(maker: FeatureMaker<T>, fused: T): T {
  return maker.sigmoid(
    SALIENCY_LAYERS.reduce((x, layer) => maker.layer(x, layer), fused),
  );
}

/** Its layers, in the order of their weights. */
export const SALIENCY_LAYERS: readonly PlacedLayer[] = [
  {
    name: "task.first",
    inChannels: 1,
    outChannels: CHANNELS,
    side: 3,
    rectified: true,
    noise: true,
  },
  {
    name: "task.middle",
    inChannels: CHANNELS,
    outChannels: CHANNELS,
    side: 3,
    dilation: 2,
    rectified: true,
    noise: true,
  },
  {
    name: "task.last",
    inChannels: CHANNELS,
    outChannels: 1,
    side: 3,
    rectified: false,
    noise: true,
  },
];
