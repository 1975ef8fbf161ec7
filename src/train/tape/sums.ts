/** Tensors of one number from many. */
import { refuseOtherShape } from "./refuse_other_shape.ts";
import { countOf, SCALAR } from "./shape.ts";
import type { Tape } from "./tape.ts";
import type { TapeTensor } from "./tensor.ts";

/** Σ x. */
export function total(tape: Tape, of: TapeTensor): TapeTensor {
  return scaledTotal(tape, of, 1);
}

/** The mean of all numbers. */
export function averageOf(tape: Tape, of: TapeTensor): TapeTensor {
  return scaledTotal(tape, of, 1 / countOf(of));
}

/** Σ a · b. */
export function innerProduct(
  tape: Tape,
  a: TapeTensor,
  b: TapeTensor,
): TapeTensor {
  refuseOtherShape(a, b);
  const { calls } = tape;
  const count = countOf(a);
  const result = tape.tensor(SCALAR, a.varies || b.varies);
  put(tape, result, calls.dotOf(a.address, b.address, count));
  if (result.varies) {
    tape.record(() => {
      const g = numberAt(tape, tape.gradient(result));
      if (a.varies) calls.addScaled(b.address, g, tape.gradient(a), count);
      if (b.varies) calls.addScaled(a.address, g, tape.gradient(b), count);
    });
  }
  return result;
}

/** The number that a tensor of one number holds. */
export function numberOf(tape: Tape, of: TapeTensor): number {
  return numberAt(tape, of.address);
}

function scaledTotal(tape: Tape, of: TapeTensor, factor: number): TapeTensor {
  const { calls } = tape;
  const count = countOf(of);
  const result = tape.tensor(SCALAR, of.varies);
  put(tape, result, factor * calls.sumOf(of.address, count));
  if (of.varies) {
    tape.record(() => {
      const g = factor * numberAt(tape, tape.gradient(result));
      calls.addValue(g, tape.gradient(of), count);
    });
  }
  return result;
}

function put(tape: Tape, into: TapeTensor, value: number): void {
  tape.view(into.address, 1)[0] = value;
}

function numberAt(tape: Tape, address: number): number {
  return tape.view(address, 1)[0]!;
}
