/** The gradients of every operation against finite differences, over shapes that do not go into vectors and blocks. */
import { assertEquals } from "@std/assert";
import fc from "fast-check";
import { assertNear } from "./assert_near.ts";
import { givenFor, numbersFor, STEP } from "./given_for.ts";
import { PLANS } from "./gradient_plans.ts";
import {
  type Given,
  gradientsOf,
  resultOf,
  type Settled,
} from "./gradients_of.ts";
import {
  type AnyForm,
  type Operation,
  type OperationName,
  OPERATIONS,
} from "./operations.ts";

/** Of the largest gradient. */
const TOLERANCE = 1e-3;
/** To which the results of float32 are rounded: over a step, that much of their size is lost in a difference. */
const UNIT = 2 ** -23;
/** Numbers of a tensor that are moved, at most. */
const MOVED = 12;

function weighedSum(
  operation: Settled,
  given: readonly Given[],
  weights: Float32Array,
): number {
  const { numbers } = resultOf(operation, given);
  return numbers.reduce((sum, number, i) => sum + number * weights[i]!, 0);
}

for (const [name, plan] of Object.entries(PLANS)) {
  Deno.test(`the gradients of ${name} are what finite differences say`, () => {
    const operation: Operation = OPERATIONS[name as OperationName];
    fc.assert(
      fc.property(plan.cases, fc.nat(), ({ form, shapes }, seed) => {
        const run: Settled = (tape, ...of) =>
          operation(tape, form as AnyForm, ...of);
        const given = givenFor(shapes, seed, plan);
        const result = resultOf(run, given);
        const weights = numbersFor(result.numbers.length, seed + 9, {});
        const size = result.numbers.reduce(
          (sum, number, i) => sum + Math.abs(number * weights[i]!),
          0,
        );
        const gradients = gradientsOf(run, given, weights);
        assertEquals(gradients.length, given.length);
        gradients.forEach((gradient, which) => {
          const { shape, numbers } = given[which]!;
          const places = Array.from(
            { length: Math.min(MOVED, numbers.length) },
            (_, i) => (i * 7 + seed) % numbers.length,
          );
          const slopes = places.map((place) => {
            const moved = (by: number): number => {
              const other = numbers.slice();
              other[place]! += by;
              return weighedSum(
                run,
                given.with(which, { shape, numbers: other }),
                weights,
              );
            };
            const [near, far] = [STEP, 2 * STEP].map((h) =>
              moved(h) - moved(-h)
            );
            // Of fourth order: the third derivative drops out.
            return (8 * near! - far!) / (12 * STEP);
          });
          assertNear(
            places.map((place) => gradient[place]!),
            slopes,
            TOLERANCE,
            `gradient ${which + 1}`,
            UNIT * size / STEP,
          );
        });
      }),
      { numRuns: 40, seed: 11 },
    );
  });
}
