/** Every operation and its gradients against PyTorch's, written down in test/fixtures/train/operations.json. */
import { assertEquals } from "@std/assert";
import type { TensorShape } from "../../../src/train/tape/shape.ts";
import fixture from "../../fixtures/train/operations.json" with {
  type: "json",
};
import { assertNear } from "./assert_near.ts";
import { numbersIn } from "./numbers_in.ts";
import { drawn } from "./drawn.ts";
import {
  type Given,
  gradientsOf,
  resultOf,
  type Settled,
} from "./gradients_of.ts";
import { type AnyForm, type Operation, OPERATIONS } from "./operations.ts";

/** Of the largest number: float32 here, float64 there. */
const TOLERANCE = 2e-6;

function givenOf(
  { shape, seed, scale, offset }: {
    shape: number[];
    seed: number;
    scale: number;
    offset: number;
  },
): Given {
  const count = shape.reduce((a, b) => a * b, 1);
  return {
    shape: shapeOf(shape, count),
    numbers: drawn(count, seed, scale, offset),
  };
}

/** Weights of more dimensions are one long vector. */
function shapeOf(shape: readonly number[], count: number): TensorShape {
  const [channels, height, width, ...more] = shape;
  return height === undefined || width === undefined || more.length > 0
    ? { channels: count, height: 1, width: 1 }
    : { channels: channels!, height, width };
}

Deno.test("PyTorch's values are written down for every operation", () => {
  assertEquals(
    [...new Set(fixture.cases.map(({ operation }) => operation))].sort(),
    Object.keys(OPERATIONS).sort(),
  );
});

for (const [at, one] of fixture.cases.entries()) {
  const { operation, form } = one;
  Deno.test(`${operation} and its gradients are PyTorch's (case ${at + 1})`, () => {
    const named: Record<string, Operation> = OPERATIONS;
    const run: Settled = (tape, ...of) =>
      named[operation]!(tape, form as unknown as AnyForm, ...of);
    const given = one.inputs.map(givenOf);
    const { numbers } = resultOf(run, given);
    assertNear(numbers, numbersIn(one.output), TOLERANCE, "output");
    const weights = drawn(numbers.length, 99);
    gradientsOf(run, given, weights).forEach((gradient, i) =>
      assertNear(
        gradient,
        numbersIn(one.gradients[i]!),
        TOLERANCE,
        `gradient ${i + 1}`,
      )
    );
  });
}
