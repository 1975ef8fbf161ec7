/** What the tape itself promises: memory, gradients that meet, slices, refusals, the same bits twice. */
import { assertEquals, assertThrows } from "@std/assert";
import { plus, times } from "../../../src/train/tape/arithmetic.ts";
import { channelSlice, joined } from "../../../src/train/tape/channels.ts";
import { convolution } from "../../../src/train/tape/convolution.ts";
import {
  rectified,
  scaledBy,
  squared,
} from "../../../src/train/tape/pointwise.ts";
import { maxPooled } from "../../../src/train/tape/pooling.ts";
import { repeated } from "../../../src/train/tape/repeated.ts";
import { timesChannels } from "../../../src/train/tape/scaling.ts";
import type { TensorShape } from "../../../src/train/tape/shape.ts";
import { total } from "../../../src/train/tape/sums.ts";
import { Tape } from "../../../src/train/tape/tape.ts";
import type { TapeTensor } from "../../../src/train/tape/tensor.ts";
import { transposedConvolution } from "../../../src/train/tape/transposed.ts";
import { drawn } from "./drawn.ts";

const vector = (channels: number): TensorShape => ({
  channels,
  height: 1,
  width: 1,
});

Deno.test("what a tensor's uses send back is summed, whichever comes first", () => {
  const shape = { channels: 2, height: 9, width: 9 };
  const ones = new Float32Array(2 * 2 * 9).fill(1);
  const uses: ((tape: Tape, x: TapeTensor) => TapeTensor)[] = [
    (tape, x) => {
      const weights = tape.constant(vector(ones.length), ones);
      return total(
        tape,
        convolution(tape, x, weights, null, { rows: 3, columns: 3 }),
      );
    },
    (tape, x) => total(tape, rectified(tape, x)),
    (tape, x) => total(tape, scaledBy(tape, x, 3)),
    (tape, x) => total(tape, squared(tape, x)),
  ];
  const gradientOf = (...some: typeof uses): Float32Array => {
    const tape = new Tape();
    const x = tape.variable(shape, drawn(162, 1));
    tape.backward(...some.map((use) => [use(tape, x), 1] as const));
    return tape.readGradient(x);
  };
  const alone = uses.map((use) => gradientOf(use));
  for (let turn = 0; turn < uses.length; turn++) {
    const order = [...uses.slice(turn), ...uses.slice(0, turn)];
    const together = gradientOf(...order);
    together.forEach((number, i) => {
      const sum = alone.reduce((all, one) => all + one[i]!, 0);
      assertEquals(
        Math.abs(number - sum) < 1e-5,
        true,
        `number ${i}: ${number}, not ${sum}`,
      );
    });
  }
});

Deno.test("a slice shares memory, and what it sends back lies in the whole's gradient", () => {
  const tape = new Tape();
  const x = tape.variable({ channels: 3, height: 1, width: 3 }, drawn(9, 1));
  const middle = channelSlice(tape, x, 1, 1);
  assertEquals(tape.read(middle), drawn(9, 1).slice(3, 6));
  const twice = scaledBy(tape, middle, 2);
  const whole = scaledBy(tape, x, 10);
  const first = channelSlice(tape, x, 0, 2);
  tape.backward([total(tape, twice), 1], [total(tape, whole), 1], [
    total(tape, first),
    1,
  ]);
  assertEquals([...tape.readGradient(x)], [11, 11, 11, 13, 13, 13, 10, 10, 10]);
});

Deno.test("a slice of a slice, joined again, sends back what it got", () => {
  const tape = new Tape();
  const x = tape.variable(vector(5), [1, 2, 3, 4, 5]);
  const inner = channelSlice(tape, channelSlice(tape, x, 1, 4), 1, 2);
  const both = joined(tape, inner, channelSlice(tape, x, 4, 1));
  const weights = tape.constant(both, [7, 8, 9]);
  tape.backward([total(tape, times(tape, both, weights)), 1]);
  assertEquals([...tape.readGradient(x)], [0, 0, 7, 8, 9]);
});

Deno.test("memory grows while tensors stay what they are, and clear keeps it", () => {
  const tape = new Tape();
  const side = 300;
  const shape = { channels: 1, height: side, width: side };
  const numbers = drawn(side * side, 1);
  const run = (): Float32Array => {
    let x = tape.variable(shape, numbers);
    const leaf = x;
    for (let i = 0; i < 20; i++) x = plus(tape, x, leaf);
    tape.backward([total(tape, x), 1]);
    assertEquals(tape.read(leaf), numbers);
    return tape.readGradient(leaf);
  };
  const first = run();
  assertEquals(first, new Float32Array(side * side).fill(21));
  const { bytes } = tape;
  tape.clear();
  assertEquals(tape.bytes, 0);
  assertEquals(run(), first);
  assertEquals(tape.bytes, bytes);
});

Deno.test("what does not go together is refused, with both shapes", () => {
  const tape = new Tape();
  const of = (channels: number, height: number, width: number): TapeTensor =>
    tape.constant(
      { channels, height, width },
      drawn(channels * height * width, 1),
    );
  const x = of(4, 5, 6);
  const square = { rows: 3, columns: 3 };
  const refused: [() => unknown, string][] = [
    [() => plus(tape, x, of(4, 6, 5)), "tensors of 4 × 5 × 6 and 4 × 6 × 5"],
    [() => joined(tape), "no tensor is given"],
    [() => joined(tape, x, of(1, 6, 5)), "the planes differ in size"],
    [() => channelSlice(tape, x, 3, 2), "it has 4"],
    [() => repeated(tape, x, 1.5), "give a whole number above 0"],
    [() => maxPooled(tape, x, { side: 6 }), "smaller than a window of 6 × 6"],
    [
      () => maxPooled(tape, x, { side: 2, stride: 0 }),
      "must be whole numbers above 0",
    ],
    [() => timesChannels(tape, x, of(3, 1, 1)), "it takes 4 × 1 × 1"],
    [() => convolution(tape, x, of(35, 1, 1), null, square), "do not divide"],
    [
      () => convolution(tape, x, of(36, 1, 1), of(2, 1, 1), square),
      "there are 2 biases",
    ],
    [
      () => convolution(tape, x, of(4, 7, 1), null, { rows: 7, columns: 1 }),
      "the kernel is larger",
    ],
    [
      () => transposedConvolution(tape, x, of(35, 1, 1), null, square),
      "do not divide",
    ],
    [
      () =>
        transposedConvolution(tape, x, of(36, 1, 1), null, {
          ...square,
          border: 3,
        }),
      "wider than the kernel reaches",
    ],
    [
      () =>
        transposedConvolution(tape, x, of(36, 1, 1), null, {
          ...square,
          more: 1,
        }),
      "not fewer than the stride 1",
    ],
    [() => tape.constant(x, [1, 2]), "4 × 5 × 6: 2 numbers are given"],
  ];
  for (const [act, message] of refused) assertThrows(act, RangeError, message);
});
