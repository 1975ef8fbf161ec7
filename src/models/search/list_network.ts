import { describeNetwork } from "./describe_network.ts";
import type { FeatureMaker, SearchPlace } from "./feature_maker.ts";
import type { PlacedLayer } from "./search_operation.ts";
import type { SearchGenotype, SearchSpace } from "./search_space.ts";

/** What there is to learn and to choose, in the order of the parameters and of the logits. */
export interface ListedNetwork {
  readonly layers: readonly PlacedLayer[];
  /** Those that are not decided. */
  readonly places: readonly SearchPlace[];
  /** Those that are. */
  readonly decided: readonly SearchPlace[];
}

/**
 * Walks through a network with nothing to compute. What a decided place leaves out is not listed.
 *
 * @param decided the choice at some places.
 * @throws {UnknownNameError} as `describeNetwork`.
 */
export function listNetwork(
  space: SearchSpace,
  decided: SearchGenotype = {},
): ListedNetwork {
  const layers = new Map<string, PlacedLayer>();
  const places = new Map<string, SearchPlace>();
  const nothing = (): void => {};
  const maker: FeatureMaker<void> = {
    layer: (_x, layer) => void layers.set(layer.name, layer),
    chosen(place, make): void {
      places.set(place.name, place);
      const chosen = decided[place.name];
      (chosen === undefined ? place.candidates : [chosen]).forEach(make);
    },
    joined: nothing,
    plus: nothing,
    minus: nothing,
    times: nothing,
    scaled: nothing,
    reciprocal: nothing,
    exponential: nothing,
    sigmoid: nothing,
    tanh: nothing,
    timesChannels: nothing,
    timesPlane: nothing,
    channelMeans: nothing,
    channelMaxima: nothing,
    meanPlane: nothing,
    greatestPlane: nothing,
    windowMeans: nothing,
    halved: nothing,
    doubled: nothing,
  };
  describeNetwork(maker, space, undefined, undefined);
  const isDecided = ({ name }: SearchPlace): boolean =>
    Object.hasOwn(decided, name);
  return {
    layers: [...layers.values()],
    places: [...places.values()].filter((place) => !isDecided(place)),
    decided: [...places.values()].filter(isDecided),
  };
}
