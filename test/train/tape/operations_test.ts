/** Every operation against the same number by number in float64. */
import fc from "fast-check";
import { assertNear } from "./assert_near.ts";
import { givenFor } from "./given_for.ts";
import { PLANS } from "./gradient_plans.ts";
import { resultOf, type Settled } from "./gradients_of.ts";
import {
  type AnyForm,
  type Operation,
  type OperationName,
  OPERATIONS,
} from "./operations.ts";
import { SLOW_OPERATIONS } from "./slow_operations.ts";

/** Of the largest number. */
const TOLERANCE = 3e-6;

for (const [name, plan] of Object.entries(PLANS)) {
  Deno.test(`${name} is what the slow reference says`, () => {
    const operation: Operation = OPERATIONS[name as OperationName];
    const slow = SLOW_OPERATIONS[name as OperationName];
    fc.assert(
      fc.property(plan.cases, fc.nat(), ({ form, shapes }, seed) => {
        const run: Settled = (tape, ...of) =>
          operation(tape, form as AnyForm, ...of);
        const given = givenFor(shapes, seed, plan);
        assertNear(
          resultOf(run, given).numbers,
          slow(form as AnyForm, ...given),
          TOLERANCE,
          name,
        );
      }),
      { numRuns: 60, seed: 12 },
    );
  });
}
