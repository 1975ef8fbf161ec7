import { assert, assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import type { Plan, PlannedCell } from "../../../src/bench/shards/plan.ts";
import { shardOf } from "../../../src/bench/shards/shard_of.ts";
import { digest } from "../../results/make_record.ts";

type Tasks = Pick<Plan, "tasks">;

/** Tasks with cells of so many whole seconds. */
function tasksOf(seconds: readonly (readonly number[])[]): Tasks {
  return {
    tasks: seconds.map((cells, task) =>
      cells.map((one, at): PlannedCell => [
        digest(`${task} ${at}`),
        "tno",
        `${task}`,
        "student",
        `protocol-${at}`,
        "wasm",
        one,
      ])
    ),
  };
}

const all = (plan: Tasks, count: number): PlannedCell[][][] =>
  Array.from(
    { length: count },
    (_, at) => shardOf(plan, { index: at + 1, count }),
  );

const total = (tasks: readonly PlannedCell[][]): number =>
  tasks.flat().reduce((sum, cell) => sum + cell[6], 0);

const somePlan = fc.array(
  fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 4 }),
  { minLength: 1, maxLength: 40 },
).map(tasksOf);
const someCount = fc.integer({ min: 1, max: 50 });

Deno.test("shards: together they are the plan, no task is in two, and none is cut", () => {
  fc.assert(fc.property(somePlan, someCount, (plan, count) => {
    const dealt = all(plan, count).flat();
    assertEquals(dealt.length, plan.tasks.length);
    assertEquals(new Set(dealt), new Set(plan.tasks));
  }));
});

Deno.test("shards: the longest is at most one task longer than the mean", () => {
  fc.assert(fc.property(somePlan, someCount, (plan, count) => {
    const longestTask = Math.max(...plan.tasks.map((task) => total([task])));
    const mean = total(plan.tasks) / count;
    for (const shard of all(plan, count)) {
      assert(total(shard) <= mean + longestTask);
    }
  }));
});

Deno.test("shards: the order of tasks in the file decides nothing", () => {
  fc.assert(
    fc.property(somePlan, someCount, fc.gen(), ({ tasks }, count, gen) => {
      const shuffled = gen(() =>
        fc.shuffledSubarray(tasks, {
          minLength: tasks.length,
          maxLength: tasks.length,
        })
      );
      const one = all({ tasks }, count);
      const other = all({ tasks: shuffled }, count);
      assertEquals(
        one.map((shard) => new Set(shard)),
        other.map((shard) => new Set(shard)),
      );
    }),
  );
});

Deno.test("shards: tasks that take no time are spread too", () => {
  const plan = tasksOf([[0], [0], [0], [0], [0], [0]]);
  assertEquals(all(plan, 3).map(({ length }) => length), [2, 2, 2]);
});

Deno.test("shards: longest first, each to the one that has least to do", () => {
  const plan = tasksOf([[1], [2], [3], [5], [8]]);
  const [one, two] = all(plan, 2);
  assertEquals([total(one!), total(two!)], [10, 9]);
});

Deno.test("shards: more shards than tasks leaves some with nothing", () => {
  const sizes = all(tasksOf([[1], [1]]), 5).map(({ length }) => length);
  assertEquals(sizes.toSorted(), [0, 0, 0, 1, 1]);
});

for (
  const [index, count] of [[0, 3], [4, 3], [1, 0], [1.5, 3], [NaN, 3]] as const
) {
  Deno.test(`shards: there is no shard ${index} of ${count}`, () => {
    assertThrows(
      () => shardOf(tasksOf([[1]]), { index, count }),
      RangeError,
      `Cannot take shard ${index} of ${count}`,
    );
  });
}
