import type { GraphBuilder, Value } from "../onnx/builder.ts";

/** Burt and Adelson's generating kernel, Gaussian-like with a = 3/8: exact in binary. */
const TAPS = [1, 4, 6, 4, 1].map((tap) => tap / 16);

/**
 * The next level of a Gaussian pyramid: every other row and column, from the first on, of the image under a 5 × 5 kernel.
 * An image of h × w becomes ⌈h/2⌉ × ⌈w/2⌉; its border pixels are repeated outside.
 */
export function pyramidReduce(b: GraphBuilder, x: Value): Value {
  const kernel = TAPS.flatMap((row) => TAPS.map((column) => row * column));
  return b.node("Conv", [
    b.pad(x, 2, "edge"),
    b.constant(kernel, [1, 1, 5, 5]),
  ], {
    kernel_shape: { kind: "ints", value: [5, 5] },
    strides: { kind: "ints", value: [2, 2] },
  });
}
