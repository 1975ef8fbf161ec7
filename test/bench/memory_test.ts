/** What the machine has, and what a run was seen to hold. */
import { assert, assertEquals } from "@std/assert";
import { memoryBudget } from "../../src/bench/schedule/memory_budget.ts";
import { memoryMeter } from "../../src/bench/schedule/memory_meter.ts";

Deno.test("the budget is less than what is free, and whole bytes", () => {
  const budget = memoryBudget();
  assert(budget !== null && Number.isInteger(budget) && budget >= 0);
  assert(budget < Deno.systemMemoryInfo().total);
});

Deno.test({
  name: "where the machine may not be asked nothing is known of its memory",
  permissions: { sys: false },
  fn: () => assertEquals(memoryBudget(), null),
});

Deno.test("a meter keeps the most of what it saw of both processes together", () => {
  let own = 0, others = 0;
  const meter = memoryMeter(() => others, () => own);
  assertEquals(meter.peak, 0);
  for ([own, others] of [[5, 1], [3, 9], [8, 2]] as const) meter.look();
  assertEquals(meter.peak, 12);
});
