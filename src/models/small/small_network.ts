/** What is done to each value of a channel by itself, in float32. */
export type ElementFunction =
  | { readonly name: "relu" | "tanh" | "abs" }
  /** `slope` times what is below 0. */
  | { readonly name: "leaky-relu"; readonly slope: number }
  /** max(0, min(1, slope · x + offset)) */
  | {
    readonly name: "hard-sigmoid";
    readonly slope: number;
    readonly offset: number;
  }
  /** min(high, max(low, x)) */
  | { readonly name: "clip"; readonly low: number; readonly high: number };

/** A convolution of stride 1 whose output has the size of its input. */
export interface ConvolutionStep {
  readonly kind: "convolution";
  /** Values whose channels are its input, one after the other. */
  readonly inputs: readonly number[];
  /** Rows and columns of its kernel. */
  readonly size: 1 | 3 | 5;
  /** Pixels from tap to tap. */
  readonly dilation: number;
  /** Equal parts of input and output channels that have nothing to do with each other. */
  readonly groups: number;
  /** What lies beyond the input's border: its mirror image without the border pixel, or 0. */
  readonly padding: "reflect" | "zero";
  readonly inChannels: number;
  readonly channels: number;
  /** [out channel, in channel of its group, kernel row, kernel column], row-major; finite. */
  readonly weights: Float32Array;
  /** One an output channel; zeros where the graph has none. */
  readonly bias: Float32Array;
  /** Whether values below 0 become 0. */
  readonly relu: boolean;
}

/** A function of each value. */
export interface ElementStep {
  readonly kind: "element";
  readonly input: number;
  readonly apply: ElementFunction;
  readonly channels: number;
}

/** Two values of as many channels, joined pixel by pixel. */
export interface PairStep {
  readonly kind: "pair";
  readonly inputs: readonly [number, number];
  readonly operation: "add" | "subtract" | "multiply" | "maximum";
  readonly channels: number;
}

export type NetworkStep = ConvolutionStep | ElementStep | PairStep;

/**
 * A network of small layers that all keep the size of the image: paths may part and meet, be added, multiplied and joined.
 *
 * Values are numbered: 0 is `ir` and 1 `vi`, one channel each, and 2 + i what step i makes. A step uses what came before
 * it. The last makes `fused`, one channel.
 */
export interface SmallNetwork {
  readonly steps: readonly NetworkStep[];
}

/** Most channels of a value; a convolution may take several values together. */
export const MOST_CHANNELS = 16;

/** Most channels that a convolution takes. */
export const MOST_JOINED = 128;

/** Most pixels that a kernel reaches beyond its own: dilation · (size − 1) / 2. */
export const MOST_REACH = 4;

/** Most numbers of a convolution, its output channels rounded up to fours: 64 KiB, the uniforms every WebGPU adapter takes. */
export const MOST_NUMBERS = 16384;

/** Most steps. */
export const MOST_STEPS = 96;

/** The values a step uses. */
export function inputsOf(step: NetworkStep): readonly number[] {
  return step.kind === "element" ? [step.input] : step.inputs;
}

/** Pixels that a step reaches beyond its own on each side. */
export function reachOf(step: NetworkStep): number {
  return step.kind === "convolution" ? step.dilation * (step.size - 1) / 2 : 0;
}

/** Channels of each value, by its number. */
export function valueChannels({ steps }: SmallNetwork): number[] {
  return [1, 1, ...steps.map(({ channels }) => channels)];
}
