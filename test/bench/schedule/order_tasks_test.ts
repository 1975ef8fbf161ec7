import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { orderTasks } from "../../../src/bench/schedule/order_tasks.ts";

const order = (seconds: readonly number[], lanes: number): number[] =>
  orderTasks(seconds.map((seconds) => ({ cells: [], seconds })), lanes)
    .map(({ seconds }) => seconds);

/** When the last of several lanes ends, each taking the next task as soon as it is free. */
function ends(seconds: readonly number[], lanes: number): number {
  const at = new Array<number>(lanes).fill(0);
  for (const one of seconds) at[at.indexOf(Math.min(...at))]! += one;
  return Math.max(...at);
}

Deno.test("tasks come cheapest first, but some of the cheap ones last", () => {
  assertEquals(order([3, 1, 2, 9, 4, 5, 6, 7, 8, 10], 1), [
    ...[2, 4, 6, 8, 9, 10],
    ...[7, 5, 3, 1],
  ]);
  assertEquals(order([], 4), []);
  assertEquals(order([0, 0], 4), [0, 0]);
});

Deno.test("order: no task is lost, and the lanes end no later than a longest task after the mean", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1 }),
      fc.integer({ min: 1, max: 16 }),
      (seconds, lanes) => {
        const ordered = order(seconds, lanes);
        assertEquals(ordered.toSorted(), seconds.toSorted());
        const mean = seconds.reduce((a, b) => a + b) / lanes;
        assert(ends(ordered, lanes) <= mean + Math.max(...seconds));
      },
    ),
  );
});

Deno.test("order: many tasks on many lanes end sooner than cheapest first alone", () => {
  const seconds = Array.from({ length: 400 }, (_, i) => 1 + i % 37);
  const cheapestFirst = seconds.toSorted((a, b) => a - b);
  const least = seconds.reduce((a, b) => a + b) / 64;
  const late = (ordered: readonly number[]) => ends(ordered, 64) - least;
  assert(late(order(seconds, 64)) < late(cheapestFirst) / 4);
});
