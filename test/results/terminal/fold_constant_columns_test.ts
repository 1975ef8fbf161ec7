import { assertEquals } from "@std/assert";
import { foldConstantColumns } from "../../../src/results/terminal/fold_constant_columns.ts";
import type { Table, TableCell } from "../../../src/results/table/table.ts";

const number = (value: number): TableCell => ({
  kind: "number",
  value,
  rank: null,
  counts: null,
});
const table: Table = {
  title: "t",
  rowHeading: "model",
  columns: [
    { id: "size", label: "size", better: null, digits: null },
    { id: "ms", label: "ms", better: null, digits: 1 },
    { id: "EN", label: "EN", better: "higher", digits: 1 },
  ],
  rows: [
    {
      label: "a",
      cells: [{ kind: "text", text: "8×8" }, number(1), number(7)],
    },
    {
      label: "b",
      cells: [{ kind: "text", text: "8×8" }, number(2), number(7)],
    },
  ],
  notes: ["n"],
};

Deno.test("a column that says the same in every row becomes a note; ranked columns stay", () => {
  const folded = foldConstantColumns(table);
  assertEquals(folded.columns.map(({ id }) => id), ["ms", "EN"]);
  assertEquals(folded.rows.map(({ cells }) => cells.length), [2, 2]);
  assertEquals(folded.notes, ["All rows: size 8×8.", "n"]);
});

Deno.test("one row is left as it is: nothing repeats", () => {
  const one = { ...table, rows: table.rows.slice(0, 1) };
  assertEquals(foldConstantColumns(one), one);
});
