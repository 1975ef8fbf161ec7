import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { rankRows } from "../../../src/results/table/rank_rows.ts";
import type { Rank, Table } from "../../../src/results/table/table.ts";
import { MSE, numberCell, partialCell, tableOf } from "./make_table.ts";

function ranks(table: Table): Rank[] {
  return rankRows(table).rows.map(({ cells: [cell] }) =>
    cell?.kind === "number" ? cell.rank : null
  );
}

Deno.test("best and second are by the printed digits: what reads the same is a tie", () => {
  assertEquals(
    ranks(
      tableOf([7.251, 7.2512, 7.25, 7.24].map((value) => numberCell(value))),
    ),
    ["best", "best", "best", "second"],
  );
  assertEquals(
    ranks(tableOf([-0.001, 0.001, -0.01].map((value) => numberCell(value)))),
    ["best", "best", "second"],
  );
});

Deno.test("a partial mean has no rank and takes none", () => {
  const cells = [partialCell(9), numberCell(6), numberCell(7), partialCell(1)];
  assertEquals(ranks(tableOf(cells)), [null, "second", "best", null]);
  assertEquals(ranks(tableOf(cells, { columns: [MSE] })), [
    null,
    "best",
    "second",
    null,
  ]);
  assertEquals(ranks(tableOf([partialCell(9), numberCell(6)])), [null, null]);
});

Deno.test("ties share a rank, and second is the next distinct value", () => {
  assertEquals(
    ranks(tableOf([3, 3, 2, 2, 1].map((value) => numberCell(value)))),
    [
      "best",
      "best",
      "second",
      "second",
      null,
    ],
  );
  assertEquals(ranks(tableOf([5, 5].map((value) => numberCell(value)))), [
    "best",
    "best",
  ]);
});

Deno.test("lower can be better, and an unranked column stays unranked", () => {
  const columns = (
    better: "lower" | null,
  ): Table["columns"] => [{ id: "ms", label: "ms", better, digits: 1 }];
  const cells = [3, 1, 2].map((value) => numberCell(value));
  assertEquals(ranks(tableOf(cells, { columns: columns("lower") })), [
    null,
    "best",
    "second",
  ]);
  assertEquals(ranks(tableOf(cells, { columns: columns(null) })), [
    null,
    null,
    null,
  ]);
});

Deno.test("absent values take no rank, and one number alone is not a ranking", () => {
  assertEquals(
    ranks(tableOf([numberCell(1), { kind: "failed", counts: null }])),
    [null, null],
  );
});

Deno.test("whatever the values, best is the maximum and second the largest below it", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 2 }),
      (values) => {
        const best = Math.max(...values);
        const second = Math.max(...values.filter((value) => value < best));
        const expected = values.map((value) =>
          value === best ? "best" : value === second ? "second" : null
        );
        assertEquals(
          ranks(tableOf(values.map((value) => numberCell(value)))),
          expected,
        );
        assert(expected.includes("best"));
      },
    ),
  );
});
