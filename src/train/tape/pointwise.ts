/** Functions of each number of a tensor. */
import { countOf } from "./shape.ts";
import type { Tape } from "./tape.ts";
import type { TapeTensor } from "./tensor.ts";

/** A function of each number. */
export type Pointwise = (tape: Tape, of: TapeTensor) => TapeTensor;

/** factor · x + offset. */
export function scaledBy(
  tape: Tape,
  of: TapeTensor,
  factor: number,
  offset = 0,
): TapeTensor {
  const { calls } = tape;
  const count = countOf(of);
  const result = tape.tensor(of, of.varies);
  calls.affine(of.address, factor, offset, result.address, count);
  if (of.varies) {
    tape.record(() =>
      calls.addScaled(tape.gradient(result), factor, tape.gradient(of), count)
    );
  }
  return result;
}

/** x²: its gradient is 2x. */
export const squared: Pointwise = (tape, of) => {
  const { calls } = tape;
  const count = countOf(of);
  const result = tape.tensor(of, of.varies);
  calls.multiply(of.address, of.address, result.address, count);
  if (of.varies) {
    tape.record(() => {
      const g = tape.gradient(result);
      calls.addProduct(g, of.address, 2, tape.gradient(of), count);
    });
  }
  return result;
};

/** |x|; its gradient at 0 is 0. */
export const magnitude: Pointwise = (tape, of) =>
  pointwise(tape, of, "absolute", "addSigned", "of");

/** √x; its gradient at 0 is taken for 0. */
export const rooted: Pointwise = (tape, of) =>
  pointwise(tape, of, "squareRoot", "addRootGradient", "result");

/** The greater of x and 0; its gradient at 0 is 0. */
export const rectified: Pointwise = (tape, of) =>
  pointwise(tape, of, "relu", "addReluGradient", "result");

/** The hyperbolic tangent, that of the kernels for whole networks. */
export const tanhOf: Pointwise = (tape, of) =>
  pointwise(tape, of, "hyperbolicTangent", "addTanhGradient", "result");

/** 1 / (1 + e^−x), as ½ tanh(x / 2) + ½. */
export const sigmoidOf: Pointwise = (tape, of) =>
  scaledBy(tape, tanhOf(tape, scaledBy(tape, of, 0.5)), 0.5, 0.5);

/** e^x. */
export const exponentialOf: Pointwise = (tape, of) => {
  const { calls } = tape;
  const count = countOf(of);
  const result = tape.tensor(of, of.varies);
  calls.exponential(of.address, result.address, count);
  if (of.varies) {
    tape.record(() => {
      const g = tape.gradient(result);
      calls.addProduct(g, result.address, 1, tape.gradient(of), count);
    });
  }
  return result;
};

/** ln x of positive numbers. */
export const logarithmOf: Pointwise = (tape, of) =>
  pointwise(tape, of, "logarithm", "addQuotient", "of", true);

/** @param from what the gradient is computed from: the operand or the result. */
function pointwise(
  tape: Tape,
  of: TapeTensor,
  forward:
    | "absolute"
    | "squareRoot"
    | "relu"
    | "hyperbolicTangent"
    | "logarithm",
  backward:
    | "addSigned"
    | "addRootGradient"
    | "addReluGradient"
    | "addTanhGradient"
    | "addQuotient",
  from: "of" | "result",
  upstreamFirst = false,
): TapeTensor {
  const { calls } = tape;
  const count = countOf(of);
  const result = tape.tensor(of, of.varies);
  calls[forward](of.address, result.address, count);
  if (of.varies) {
    tape.record(() => {
      const { address } = from === "of" ? of : result;
      const g = tape.gradient(result);
      const [a, b] = upstreamFirst ? [g, address] : [address, g];
      calls[backward](a, b, tape.gradient(of), count);
    });
  }
  return result;
}
