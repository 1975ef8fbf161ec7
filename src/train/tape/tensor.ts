import type { TensorShape } from "./shape.ts";

/** Float32 numbers, channels × height × width, in the memory of a tape; gone when the tape is cleared. */
export interface TapeTensor extends TensorShape {
  /** Address of the first number. */
  readonly address: number;
  /** Whether a gradient with respect to it is wanted: it is a variable or rests on one. */
  readonly varies: boolean;
}
