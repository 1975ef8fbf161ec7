import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { doubtedTables } from "../../../src/bench/publish/doubted_tables.ts";
import { csv } from "../../../src/results/table/csv.ts";
import { json } from "../../../src/results/table/json.ts";
import { latex } from "../../../src/results/table/latex.ts";
import { markdown } from "../../../src/results/table/markdown.ts";
import type { Table } from "../../../src/results/table/table.ts";
import { text } from "../../../src/results/terminal/text.ts";
import { assertClose, GOLDENS } from "../../statistics/goldens.ts";
import { EN, inputOf } from "./lines.ts";

function doubt(rows: Record<string, number[]>): Record<string, Table> {
  return Object.fromEntries(
    doubtedTables(inputOf(rows)).doubt.map(({ suffix, table }) =>
      [suffix, table] as const
    ),
  );
}

const rows = { a: [-1, 0, 1, -2, 2.5, -3], b: [1, 1, 1, 1, 1, 1] };

Deno.test("an interval stands behind its mean in every form, and its absence too", () => {
  const table = doubt(rows).intervals!;
  const cell = table.rows[0]!.cells[1]!;
  assert(cell.kind === "number" && cell.interval !== undefined);
  const { low, high } = cell.interval!;
  assert(low < -0.42 && -0.42 < high);
  const [l, h] = [low.toFixed(2), high.toFixed(2)];
  assertStringIncludes(text(table, { ansi: false }), `-0.42 [${l}, ${h}]`);
  assertStringIncludes(text(table, { ansi: false }), "1.00 [–]");
  assertStringIncludes(markdown(table), `| -0.42 \\[${l}, ${h}\\] |`);
  assertStringIncludes(
    latex(table, { label: "x" }),
    `$-$0.42 {[}$-$${l.slice(1)}, ${h}{]} `,
  );
  const [head, first, second] = csv(table).split("\r\n");
  assertStringIncludes(head!, "EN,EN low,EN high,EN count");
  assertStringIncludes(first!, `${low},${high},6`);
  assertStringIncludes(second!, "1,,,6");
  assertEquals(JSON.parse(json(table)).rows[1].cells.EN.interval, null);
});

Deno.test("the best against the next best: one row a metric, and a p that is never 0", () => {
  const n = 30;
  const a = Array.from({ length: n }, (_, at) => 7 + at / 10);
  const b = a.map((value, at) => value - 1 - at * at / 1000);
  const c = b.map((value) => value - 1);
  const table = doubt({ c, a, b }).separation!;
  const cells = Object.fromEntries(
    table.columns.map(({ id }, at) => [id, table.rows[0]!.cells[at]!]),
  );
  const of = (id: string): unknown => {
    const cell = cells[id]!;
    return cell.kind === "number"
      ? cell.value
      : cell.kind === "text"
      ? cell.text
      : cell.kind;
  };
  assertEquals(
    ["best", "next", "sharing", "pairs", "p", "p_holm", "pair"].map(of),
    ["a", "b", 0, n, 2 / 2 ** n, 4 / 2 ** n, "p39"],
  );
  assertClose(of("difference") as number, 1 + 8555 / 30000, {
    tolerance: 1e-12,
  });
  assertStringIncludes(text(table, { ansi: false }), "<0.0001");
  assertStringIncludes(latex(table, { label: "x" }), "$<$0.0001");
  assertStringIncludes(markdown(table), "&lt;0.0001");
});

Deno.test("what a single pair cannot say is undefined", () => {
  const table = doubt({ a: [1], b: [2] }).separation!;
  assertEquals(table.rows[0]!.cells.slice(6, 12).map(({ kind }) => kind), [
    "undefined",
    "undefined",
    "undefined",
    "undefined",
    "undefined",
    "undefined",
  ]);
  assertStringIncludes(
    doubt({ a: [1], b: [2] })["average-ranks"]!.notes[1]!,
    "EN: there is no test, 1 block of 2 treatments",
  );
});

Deno.test("five pairs have no interval, and six do", () => {
  for (const [n, has] of [[5, false], [6, true]] as const) {
    const { intervals, separation } = doubt({
      a: rows.a.slice(0, n),
      b: rows.b.slice(0, n),
    });
    const cells = [
      intervals!.rows[0]!.cells[1]!,
      ...separation!.rows[0]!.cells.slice(5, 7),
    ];
    assertEquals(
      cells.map((cell) => cell.kind === "number" && cell.interval !== null),
      [has, has, has],
    );
  }
});

Deno.test("average ranks are SciPy's, marked by Nemenyi's difference", () => {
  const { matrix, average_ranks } = GOLDENS.friedman;
  const names = ["a", "b", "c", "d", "e"];
  const table = doubt(Object.fromEntries(
    names.map((name, at) => [name, matrix.map((row) => row[at]!)]),
  ))["average-ranks"]!;
  const cells = table.rows.map(({ cells: [cell] }) =>
    cell?.kind === "number" ? cell : null
  );
  cells.forEach((cell, at) =>
    assertClose(cell!.value, average_ranks[at]!, { tolerance: 1e-12 })
  );
  assertEquals(cells.map((cell) => cell!.rank), [
    "best",
    "best",
    "best",
    null,
    "best",
  ]);
  assertStringIncludes(
    table.notes[1]!,
    "EN: critical difference 1.22 of 5 rows over 25 pairs (Nemenyi, 5 %), Friedman's p below 0.0001.",
  );
});

Deno.test("rows are ranked over the pairs that all have", () => {
  const input = inputOf({
    a: [3, 3, 3, null],
    b: [1, 2, 1, 9],
    c: [2, 1, 2, 9],
  });
  const { table } = doubtedTables(input).doubt.at(-1)!;
  assertStringIncludes(table.notes[1]!, "3 rows over 3 pairs");
  assertEquals(table.columns, [{
    id: EN.id,
    label: EN.label,
    better: "lower",
    digits: 2,
  }]);
});
