import { assert, assertEquals } from "@std/assert";
import { doubtedTables } from "../../../src/bench/publish/doubted_tables.ts";
import { inputOf } from "./lines.ts";

Deno.test("beyond 1000 pairs intervals are normal, and what resamples is left out", () => {
  const a = Array.from({ length: 1001 }, (_, at) => at % 7);
  const b = a.map((value, at) => value + (at % 3) - 0.5);
  const [intervals, separation] = doubtedTables(inputOf({ a, b })).doubt;
  const cell = intervals!.table.rows[0]!.cells[1]!;
  assert(cell.kind === "number" && cell.interval);
  const { low, high } = cell.interval;
  // The mean of 0..6 is 3, and their deviation 2.
  assert(Math.abs((low + high) / 2 - cell.value) < 1e-12);
  assert(Math.abs((high - low) / 2 - 1.96 * 2 / Math.sqrt(1001)) < 1e-3);
  const { columns, rows } = separation!.table;
  assertEquals(
    columns.flatMap(({ id }, at) =>
      rows[0]!.cells[at]!.kind === "missing" ? [id] : []
    ),
    ["pair", "p_flips", "without"],
  );
});
