import type { GraphBuilder, Value } from "../onnx/builder.ts";

/**
 * The sum over a square window around each pixel, what lies outside of `x` counting as 0; of whole numbers exact while it
 * stays below 2²⁴. The window's side is the product of `factors`, all odd: rows and columns are summed apart, and a side
 * of 7 · 13 as sums of 7 neighbours of which 13, each 7 apart, are summed.
 *
 * With `padded`, x already has all the rows and columns a window needs, and the sum is as much smaller.
 */
export function windowSum(
  b: GraphBuilder,
  x: Value,
  factors: readonly number[],
  { padded = false }: { padded?: boolean } = {},
): Value {
  const side = factors.reduce((product, factor) => product * factor, 1);
  let sum = x;
  for (const isRow of [true, false]) {
    const pair = (along: number, across: number): readonly number[] =>
      isRow ? [across, along] : [along, across];
    let apart = 1;
    for (const [index, factor] of factors.entries()) {
      const margin = index === 0 && !padded ? (side - 1) / 2 : 0;
      const ones = Array.from({ length: factor }, () => 1);
      sum = b.node("Conv", [
        sum,
        b.constant(ones, [1, 1, ...pair(factor, 1)]),
      ], {
        dilations: { kind: "ints", value: pair(apart, 1) },
        kernel_shape: { kind: "ints", value: pair(factor, 1) },
        pads: { kind: "ints", value: [...pair(margin, 0), ...pair(margin, 0)] },
      });
      apart *= factor;
    }
  }
  return sum;
}
