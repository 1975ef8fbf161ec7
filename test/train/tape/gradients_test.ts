/** The gradients of every operation against finite differences, over shapes that do not go into vectors and blocks. */
import { assertEquals } from "@std/assert";
import fc from "fast-check";
import { assertNear } from "./assert_near.ts";
import { type Plan, PLANS } from "./gradient_plans.ts";
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

/** Step of the differences: a power of two, so that the inputs move by it exactly. */
const STEP = 2 ** -8;
/** Of the largest gradient. */
const TOLERANCE = 1e-3;
/** To which the results of float32 are rounded: over a step, that much of their size is lost in a difference. */
const UNIT = 2 ** -23;
/** Numbers of a tensor that are moved, at most. */
const MOVED = 12;

/** Numbers on a lattice of steps, so that moving one by a step is exact; in no order. */
function numbersFor(
  count: number,
  seed: number,
  { range: [least, most] = [-1, 1], edges }: Pick<Plan, "range" | "edges">,
): Float32Array {
  let state = seed >>> 0;
  const random = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  if (!edges) {
    const places = Math.floor((most - least) / STEP);
    return Float32Array.from(
      { length: count },
      () => least + STEP * Math.round(places * random()),
    );
  }
  const order = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const other = Math.floor((i + 1) * random());
    [order[i], order[other]] = [order[other]!, order[i]!];
  }
  const below = edges === "above 0" ? 0 : count >> 1;
  return Float32Array.from(order, (i) => (4 * (i - below) + 2) * STEP);
}

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
        const counts = shapes.map((s) => s.channels * s.height * s.width);
        const all = numbersFor(counts.reduce((a, b) => a + b), seed, plan);
        let at = 0;
        const given = shapes.map((shape, i): Given => {
          const numbers = all.slice(at, at += counts[i]!);
          const { others } = plan;
          return i === 0 || others === undefined ? { shape, numbers } : {
            shape,
            numbers: numbersFor(numbers.length, seed + i, { range: others }),
          };
        });
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
