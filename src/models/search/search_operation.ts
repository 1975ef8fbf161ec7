/** A convolution over mirrored borders, as large as what it takes, with a bias. */
export interface SearchLayer {
  /** Side of its kernel, odd. */
  readonly side: number;
  /** From one tap to the next. Default 1. */
  readonly dilation?: number;
  /** Whether each channel has a kernel of its own. Default false. */
  readonly depthwise?: boolean;
  /** Whether a ReLU follows. */
  readonly rectified: boolean;
}

/** A layer with its place in a network. */
export interface PlacedLayer extends SearchLayer {
  /** As in `cell1.sep3.0`; its tensors are that and `.weight`, `.bias`. */
  readonly name: string;
  readonly inChannels: number;
  readonly outChannels: number;
  /** Whether it starts as noise alone, as what is added to a sum or weighs a product does; others pass on what they take. */
  readonly noise?: true;
}

/** What may stand at one place of a searched network: from C channels to C. */
export interface SearchOperation {
  /** One after the other; none passes on what comes. */
  readonly layers: readonly SearchLayer[];
  /**
   * What becomes of the input x beside the layers' y: nothing (`y`), `sum` (x + y), `dense`: a 1 × 1 convolution of both, x
   * first, and a ReLU; or, without layers, `channels` or `positions`: x under attention.
   */
  readonly joins: "nothing" | "sum" | "dense" | "channels" | "positions";
  /** The operation whose whole work is a part of this one's, so that it cannot take longer; null for none. */
  readonly contains: string | null;
}

/** Sizes of a layer's weights: out, in a group, rows, columns. */
export function weightDims(
  { inChannels, outChannels, side, depthwise = false }: PlacedLayer,
): readonly [number, number, number, number] {
  return [outChannels, depthwise ? 1 : inChannels, side, side];
}

/** Numbers of a layer's weights, without its bias. */
export function weightCount(layer: PlacedLayer): number {
  return weightDims(layer).reduce((a, b) => a * b);
}
