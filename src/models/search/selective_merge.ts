import type { FeatureMaker } from "./feature_maker.ts";

/** The least hidden channels, as SKFF has them where its eighth of the channels is fewer. */
const HIDDEN = 4;

/**
 * Σ wᵢ xᵢ, where each channel's weights are a softmax over the parts: of the mean of their sum, through one small network (SKFF:
 * Zamir et al., "Learning Enriched Features", ECCV 2020; selective kernels: Li et al., CVPR 2019).
 *
 * @param name of its layers.
 */
export function selectiveMerge<T>(
  maker: FeatureMaker<T>,
  parts: readonly T[],
  name: string,
  channels: number,
): T {
  const sum = (all: readonly T[]): T => all.reduce((a, b) => maker.plus(a, b));
  const hidden = maker.layer(maker.channelMeans(sum(parts)), {
    name: `${name}.hidden`,
    inChannels: channels,
    outChannels: Math.max(HIDDEN, Math.floor(channels / 8)),
    side: 1,
    rectified: true,
    noise: true,
  });
  const powers = parts.map((_, i) =>
    maker.exponential(maker.layer(hidden, {
      name: `${name}.weight${i + 1}`,
      inChannels: Math.max(HIDDEN, Math.floor(channels / 8)),
      outChannels: channels,
      side: 1,
      rectified: false,
      noise: true,
    }))
  );
  const whole = maker.reciprocal(sum(powers));
  return sum(
    parts.map((x, i) => maker.timesChannels(x, maker.times(powers[i]!, whole))),
  );
}
