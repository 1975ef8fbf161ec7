/** Weights that never change give the bits of a convolution of a single tap, both ways. */
import { assertEquals, assertThrows } from "@std/assert";
import { convolution } from "../../../src/train/tape/convolution.ts";
import {
  fixedProduct,
  fixedWeights,
} from "../../../src/train/tape/fixed_product.ts";
import { squared } from "../../../src/train/tape/pointwise.ts";
import { Tape } from "../../../src/train/tape/tape.ts";
import type { TapeTensor } from "../../../src/train/tape/tensor.ts";
import { drawn } from "./drawn.ts";

/** Planes made, planes taken, pixels: whole blocks and tiles, and what is left of them. */
const CASES = [[8, 4, 4], [13, 5, 9], [3, 17, 6], [24, 8, 31], [1, 1, 5]];

for (const [outs, ins, pixels] of CASES as [number, number, number][]) {
  Deno.test(`${ins} planes of ${pixels} pixels to ${outs}: the bits of a convolution, and of its gradient`, () => {
    const numbers = drawn(outs * ins, 1, 1);
    const made = (
      product: (tape: Tape, of: TapeTensor, bias: TapeTensor) => TapeTensor,
    ): Float32Array[] => {
      const tape = new Tape();
      const of = tape.variable(
        { channels: ins, height: 1, width: pixels },
        drawn(ins * pixels, 2, 1),
      );
      const bias = tape.constant(
        { channels: outs, height: 1, width: 1 },
        drawn(outs, 3, 1),
      );
      const result = product(tape, of, bias);
      // Twice, so that a gradient is there already when the other comes.
      const twice = squared(tape, of);
      tape.backward([squared(tape, result), 1], [twice, 1]);
      return [tape.read(result), tape.readGradient(of)];
    };
    assertEquals(
      made((tape, of, bias) =>
        fixedProduct(tape, of, fixedWeights(tape, outs, ins, numbers), bias)
      ),
      made((tape, of, bias) => {
        const shape = { channels: outs, height: ins, width: 1 };
        const weights = tape.constant(shape, numbers);
        return convolution(tape, of, weights, bias, { rows: 1, columns: 1 });
      }),
    );
  });
}

Deno.test("other planes than the weights take are refused, and numbers that are too few", () => {
  const tape = new Tape();
  const weights = fixedWeights(tape, 2, 3, drawn(6, 1, 1));
  const of = (channels: number, width: number): TapeTensor =>
    tape.constant(
      { channels, height: 1, width },
      new Float32Array(channels * width),
    );
  assertThrows(
    () => fixedProduct(tape, of(2, 9), weights, null),
    RangeError,
    "Cannot multiply 2 planes of 9 pixels: 3 planes of at least 4",
  );
  assertThrows(() => fixedProduct(tape, of(3, 3), weights, null), RangeError);
  assertThrows(() => fixedWeights(tape, 2, 3, [1]), RangeError, "1 numbers");
});
