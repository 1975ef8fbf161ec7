import {
  type DescribedOutput,
  describeNetwork,
} from "../../../models/search/describe_network.ts";
import {
  type ListedNetwork,
  listNetwork,
} from "../../../models/search/list_network.ts";
import {
  type PlacedLayer,
  weightCount,
} from "../../../models/search/search_operation.ts";
import type {
  SearchGenotype,
  SearchSpace,
} from "../../../models/search/search_space.ts";
import type { Tape } from "../../tape/tape.ts";
import type { TapeTensor } from "../../tape/tensor.ts";
import { type LayerVariables, tapeMaker } from "./tape_maker.ts";

/** A network with every candidate at once: at each open place the sum of what they make, each times its share. */
export interface Supernet extends ListedNetwork {
  /** How many logits: one a candidate of each open place with several. */
  readonly logits: number;
  /**
   * @param theta all weights, layer by layer.
   * @param shares of each open place with several candidates, by its name; they sum to 1.
   */
  run(
    tape: Tape,
    theta: Float64Array,
    shares: ReadonlyMap<string, TapeTensor>,
    ir: TapeTensor,
    vi: TapeTensor,
  ): SupernetOutput;
}

/** What a supernet makes of a pair. */
export interface SupernetOutput extends DescribedOutput<TapeTensor> {
  /** The weights, layer by layer: weights, then bias of each. */
  readonly variables: readonly TapeTensor[];
}

/**
 * @param decided the choice at some places.
 * @throws {UnknownNameError} for a candidate that is no operation and no cell.
 */
export function supernet(
  space: SearchSpace,
  decided: SearchGenotype = {},
): Supernet {
  const listed = listNetwork(space, decided);
  const { layers } = listed;
  const places = listed.places.filter(({ candidates }) =>
    candidates.length > 1
  );
  return {
    ...listed,
    places,
    logits: places.reduce((sum, { candidates }) => sum + candidates.length, 0),
    run(tape, theta, shares, ir, vi): SupernetOutput {
      const { variables, of } = layerVariables(tape, layers, theta);
      const maker = tapeMaker(tape, of, shares, decided);
      return { ...describeNetwork(maker, space, ir, vi), variables };
    },
  };
}

/**
 * Puts the weights of some layers on a tape.
 *
 * @param theta weights then bias of each, layer by layer.
 */
export function layerVariables(
  tape: Tape,
  layers: readonly PlacedLayer[],
  theta: Float64Array,
): {
  readonly variables: readonly TapeTensor[];
  /** By the layer's name. */
  readonly of: ReadonlyMap<string, LayerVariables>;
} {
  const variables: TapeTensor[] = [];
  const of = new Map<string, LayerVariables>();
  let at = 0;
  const variable = (count: number): TapeTensor => {
    const numbers = theta.subarray(at, at + count);
    at += count;
    const shape = { channels: count, height: 1, width: 1 };
    const made = tape.variable(shape, numbers);
    variables.push(made);
    return made;
  };
  for (const layer of layers) {
    const weights = variable(weightCount(layer));
    of.set(layer.name, [weights, variable(layer.outChannels)]);
  }
  return { variables, of };
}
