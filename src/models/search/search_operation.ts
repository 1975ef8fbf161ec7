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

/** What may stand at one place of a searched network: from C channels to C. */
export interface SearchOperation {
  /** One after the other; none passes on what comes. */
  readonly layers: readonly SearchLayer[];
  /**
   * What becomes of the input x beside the layers' y: nothing (`y`), `sum` (x + y), or `dense`: a 1 × 1 convolution of both,
   * x first, and a ReLU.
   */
  readonly joins: "nothing" | "sum" | "dense";
  /** The operation whose whole work is a part of this one's, so that it cannot take longer; null for none. */
  readonly contains: string | null;
}
