/** What an operation makes of given numbers, and the gradients of a weighed sum of that. */
import type { TensorShape } from "../../../src/train/tape/shape.ts";
import { innerProduct } from "../../../src/train/tape/sums.ts";
import { Tape } from "../../../src/train/tape/tape.ts";
import type { TapeTensor } from "../../../src/train/tape/tensor.ts";

/** A tensor before it lies on a tape. */
export interface Given {
  readonly shape: TensorShape;
  readonly numbers: Float32Array;
}

/** An operation whose form is settled. */
export type Settled = (tape: Tape, ...of: TapeTensor[]) => TapeTensor;

const tape = new Tape();

/** The numbers of an operation's result, and its shape. */
export function resultOf(
  operation: Settled,
  given: readonly Given[],
): { shape: TensorShape; numbers: Float32Array } {
  tape.clear();
  const tensors = given.map(({ shape, numbers }) =>
    tape.constant(shape, numbers)
  );
  const result = operation(tape, ...tensors);
  const { channels, height, width } = result;
  return { shape: { channels, height, width }, numbers: tape.read(result) };
}

/** The gradients of Σ weight · result with respect to every given tensor. */
export function gradientsOf(
  operation: Settled,
  given: readonly Given[],
  weights: Float32Array,
): Float32Array[] {
  tape.clear();
  const tensors = given.map(({ shape, numbers }) =>
    tape.variable(shape, numbers)
  );
  const result = operation(tape, ...tensors);
  const loss = innerProduct(tape, result, tape.constant(result, weights));
  tape.backward([loss, 1]);
  return tensors.map((tensor) => tape.readGradient(tensor));
}
