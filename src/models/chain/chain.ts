/** What a chain applies to each value of a layer's output; `none` leaves it as it is. */
export type Activation = "relu" | "tanh" | "none";

/** One 3×3 convolution of stride 1 whose output has the size of its input. */
export interface ChainLayer {
  readonly inChannels: number;
  readonly outChannels: number;
  /**
   * What lies one pixel beyond the border of the layer's input: the pixel before the border one (`reflect`), or 0. It is
   * the input of this very layer that is mirrored, not the image.
   */
  readonly padding: "reflect" | "zero";
  /** [out channel, in channel, kernel row, kernel column], row-major; finite. */
  readonly weights: Float32Array;
  /** One an output channel; zeros where the graph has none. */
  readonly bias: Float32Array;
  readonly activation: Activation;
}

/** A fuser that is nothing but a few small convolutions one after the other: what our own kernels run. */
export interface Chain {
  /** Which source is the first channel of the first layer, and which the second. */
  readonly inputs: readonly ["ir", "vi"] | readonly ["vi", "ir"];
  /** 1 to {@link MAX_LAYERS}; the last has one output channel. */
  readonly layers: readonly ChainLayer[];
}

/** Most layers of a chain. */
export const MAX_LAYERS = 4;

/**
 * Most channels between two layers of a chain. With so many layers and channels, a tile of 8×8 pixels and all that its
 * layers need around it fit into 16 KiB, the workgroup memory every WebGPU adapter has.
 */
export const MAX_CHANNELS = 8;

/** The least side of an image that a chain takes: a mirrored border needs the pixel before it. */
export function leastSideOf({ layers }: Chain): number {
  return layers.some(({ padding }) => padding === "reflect") ? 2 : 1;
}
