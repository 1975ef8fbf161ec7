import { SEARCH_OPERATIONS } from "./search_operations.ts";
import type { SearchLayer, SearchOperation } from "./search_operation.ts";
import { UnknownNameError } from "../../canon/unknown_name_error.ts";

/** A layer with its place in a network. */
export interface PlacedLayer extends SearchLayer {
  /** As in `cell1.sep3.0`; its tensors are that and `.weight`, `.bias`. */
  readonly name: string;
  readonly inChannels: number;
  readonly outChannels: number;
}

/** An operation at a place. */
export interface PlacedOperation {
  readonly name: string;
  readonly joins: SearchOperation["joins"];
  readonly layers: readonly PlacedLayer[];
  /** The 1 × 1 convolution behind a `dense` one; null behind others. */
  readonly joint: PlacedLayer | null;
}

/** A chain of places between two layers, with one operation or more at each. */
export interface PlacedNetwork {
  readonly stem: PlacedLayer;
  readonly places: readonly (readonly PlacedOperation[])[];
  readonly head: PlacedLayer;
}

/**
 * Infrared and visible through a 3 × 3 convolution into `channels`, a ReLU, the places, a 3 × 3 convolution into one plane; its
 * tanh is the fused image. With no place it is MMDRFuse's student where there are 4 channels (Deng et al., ACM MM 2024).
 *
 * @param candidates names of operations, place by place.
 * @throws {UnknownNameError} for a name that is none.
 */
export function placeLayers(
  channels: number,
  candidates: readonly (readonly string[])[],
): PlacedNetwork {
  return {
    stem: {
      name: "stem",
      inChannels: 2,
      outChannels: channels,
      side: 3,
      rectified: true,
    },
    places: candidates.map((names, at) =>
      names.map((name) => placed(name, `cell${at + 1}.${name}`, channels))
    ),
    head: {
      name: "head",
      inChannels: channels,
      outChannels: 1,
      side: 3,
      rectified: false,
    },
  };
}

/** Every layer of a network, in the order of its parameters. */
export function layersOf(
  { stem, places, head }: PlacedNetwork,
): PlacedLayer[] {
  const between = places.flat().flatMap(({ layers, joint }) =>
    joint === null ? layers : [...layers, joint]
  );
  return [stem, ...between, head];
}

/** Sizes of a layer's weights: out, in a group, rows, columns. */
export function weightDims(
  { inChannels, outChannels, side, depthwise = false }: PlacedLayer,
): readonly [number, number, number, number] {
  return [outChannels, depthwise ? 1 : inChannels, side, side];
}

function placed(
  name: string,
  place: string,
  channels: number,
): PlacedOperation {
  const operation = SEARCH_OPERATIONS[name];
  if (operation === undefined) {
    const known = Object.keys(SEARCH_OPERATIONS);
    throw new UnknownNameError("search for operation", name, known);
  }
  const sizes = { inChannels: channels, outChannels: channels };
  return {
    name,
    joins: operation.joins,
    layers: operation.layers.map((layer, i) => ({
      ...layer,
      ...sizes,
      name: `${place}.${i}`,
    })),
    joint: operation.joins === "dense"
      ? {
        name: `${place}.joint`,
        inChannels: 2 * channels,
        outChannels: channels,
        side: 1,
        rectified: true,
      }
      : null,
  };
}
