import { assertEquals } from "@std/assert";
import type { Cell } from "../../../src/bench/cell/cell.ts";
import { planTasks } from "../../../src/bench/schedule/plan_tasks.ts";
import { makeCell } from "../make_cell.ts";

const SECONDS: Record<string, number> = { light: 0.1, lighter: 0, heavy: 9 };

function cell(pair: string, model: string, protocol = "clip-round"): Cell {
  const made = makeCell({ model, protocol });
  return { ...made, pair: { ...made.pair, id: pair } };
}

const plan = (cells: readonly Cell[], apart = false): [string[], number][] =>
  planTasks(cells, {
    networkSeconds: ({ model }) => SECONDS[model]!,
    scoreSeconds: () => 0.5,
    apart,
  }).map((
    { cells, seconds },
  ) => [cells.map(({ pair, model }) => `${pair.id} ${model}`), seconds]);

Deno.test("light networks of a pair share a task, a heavy one has its own, cheapest first", () => {
  assertEquals(
    plan([
      cell("01", "heavy"),
      cell("01", "light"),
      cell("02", "lighter"),
      cell("01", "lighter"),
      cell("02", "heavy"),
    ]),
    [
      [["02 lighter"], 0.5],
      [["01 light", "01 lighter"], 1.1],
      [["01 heavy"], 9.5],
      [["02 heavy"], 9.5],
    ],
  );
});

Deno.test("a network under two protocols that feed it the same runs once and is counted once, under a third again", () => {
  const both = [cell("01", "heavy"), cell("01", "heavy", "imsave-stretch")];
  assertEquals(plan(both), [[["01 heavy", "01 heavy"], 10]]);
  assertEquals(
    plan([...both, cell("01", "heavy", "grey-read-rint")])[0]![1],
    19.5,
  );
});

Deno.test("apart, a light network is a task of its own too", () => {
  assertEquals(
    plan([cell("01", "light"), cell("01", "lighter")], true).map(([names]) =>
      names
    ),
    [["01 lighter"], ["01 light"]],
  );
});

Deno.test("apart, two backends of a network are two tasks, and together they are one", () => {
  const both = (["webgpu", "wgsl"] as const).map((backend) => ({
    ...cell("01", "light"),
    backend,
  }));
  assertEquals(plan(both, true).length, 2);
  assertEquals(plan(both).length, 1);
});
