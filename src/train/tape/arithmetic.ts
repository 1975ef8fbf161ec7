/** Sums, products, quotients and the greater of two tensors of one shape. */
import { refuseOtherShape } from "./refuse_other_shape.ts";
import { countOf } from "./shape.ts";
import type { Tape } from "./tape.ts";
import type { TapeTensor } from "./tensor.ts";

/** Operations on two tensors, number by number. */
export type Pairwise = (tape: Tape, a: TapeTensor, b: TapeTensor) => TapeTensor;

/** a + b. */
export const plus: Pairwise = (tape, a, b) => {
  const { calls } = tape;
  const { result, count } = resultOf(tape, a, b);
  calls.add(a.address, b.address, result.address, count);
  if (result.varies) {
    tape.record(() => {
      const g = tape.gradient(result);
      if (a.varies) calls.addScaled(g, 1, tape.gradient(a), count);
      if (b.varies) calls.addScaled(g, 1, tape.gradient(b), count);
    });
  }
  return result;
};

/** a − b. */
export const minus: Pairwise = (tape, a, b) => {
  const { calls } = tape;
  const { result, count } = resultOf(tape, a, b);
  calls.subtract(a.address, b.address, result.address, count);
  if (result.varies) {
    tape.record(() => {
      const g = tape.gradient(result);
      if (a.varies) calls.addScaled(g, 1, tape.gradient(a), count);
      if (b.varies) calls.addScaled(g, -1, tape.gradient(b), count);
    });
  }
  return result;
};

/** a · b. */
export const times: Pairwise = (tape, a, b) => {
  const { calls } = tape;
  const { result, count } = resultOf(tape, a, b);
  calls.multiply(a.address, b.address, result.address, count);
  if (result.varies) {
    tape.record(() => {
      const g = tape.gradient(result);
      if (a.varies) calls.addProduct(g, b.address, 1, tape.gradient(a), count);
      if (b.varies) calls.addProduct(g, a.address, 1, tape.gradient(b), count);
    });
  }
  return result;
};

/** a / b. */
export const over: Pairwise = (tape, a, b) => {
  const { calls } = tape;
  const { result, count } = resultOf(tape, a, b);
  calls.divide(a.address, b.address, result.address, count);
  if (result.varies) {
    tape.record(() => {
      const g = tape.gradient(result);
      if (a.varies) calls.addQuotient(g, b.address, tape.gradient(a), count);
      if (b.varies) {
        const { address } = result;
        const into = tape.gradient(b);
        calls.subtractProductQuotient(g, address, b.address, into, count);
      }
    });
  }
  return result;
};

/** The greater of a and b; where they are equal each gets half of the gradient. */
export const greater: Pairwise = (tape, a, b) => {
  const { calls } = tape;
  const { result, count } = resultOf(tape, a, b);
  calls.maximum(a.address, b.address, result.address, count);
  if (result.varies) {
    tape.record(() => {
      const g = tape.gradient(result);
      const [x, y] = [a.address, b.address];
      if (a.varies) calls.addWhereGreater(x, y, g, tape.gradient(a), count);
      if (b.varies) calls.addWhereGreater(y, x, g, tape.gradient(b), count);
    });
  }
  return result;
};

function resultOf(
  tape: Tape,
  a: TapeTensor,
  b: TapeTensor,
): { result: TapeTensor; count: number } {
  refuseOtherShape(a, b);
  return { result: tape.tensor(a, a.varies || b.varies), count: countOf(a) };
}
