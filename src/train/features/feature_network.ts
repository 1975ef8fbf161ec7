import type { Tape } from "../tape/tape.ts";
import type { TapeTensor } from "../tape/tensor.ts";

/**
 * A network whose activations a perception loss compares (Johnson et al., ECCV 2016), on tapes.
 *
 * Depths count from 1, the shallowest. The weights never change, so gradients go back to the plane only.
 */
export interface FeatureNetwork {
  readonly id: string;
  /** As tables and cards print it. */
  readonly title: string;
  /** Of all that decides the features: the weights, how a grey level enters, the layers. 64 hexadecimal digits. */
  readonly digest: string;
  readonly depthCount: number;
  /** Puts the weights on a tape, on which they and whatever else it has stay (`Tape.keep`): to be called before any step. */
  open(tape: Tape): OpenFeatures;
}

/** A feature network on one tape. */
export interface OpenFeatures {
  /**
   * Activations of a grey plane.
   *
   * @param plane 1 × height × width in [0, 1].
   * @returns one tensor for each of the depths, in their order; nothing beyond the deepest is computed.
   * @throws {RangeError} if there is no such depth, or the plane is no single one or too small for it.
   */
  features(plane: TapeTensor, depths: readonly number[]): TapeTensor[];
}
