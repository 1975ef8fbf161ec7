import { assertEquals, assertMatch } from "@std/assert";
import fc from "fast-check";
import { rankTable } from "../../../src/results/rank/rank_table.ts";
import { cellText } from "../../../src/results/table/cell_text.ts";
import { csv } from "../../../src/results/table/csv.ts";
import { json } from "../../../src/results/table/json.ts";
import { latex } from "../../../src/results/table/latex.ts";
import { markdown } from "../../../src/results/table/markdown.ts";
import type { Table, TableCell } from "../../../src/results/table/table.ts";
import { text } from "../../../src/results/terminal/text.ts";
import { shuffled } from "../arbitraries.ts";
import { numberCell, partialCell } from "../table/make_table.ts";

const missing: TableCell = { kind: "missing", counts: null };
const failed: TableCell = { kind: "failed", counts: null };

function valuesTable(rows: [string, TableCell, TableCell][]): Table {
  return {
    title: "tno25",
    rowHeading: "model",
    columns: [
      { id: "protocol", label: "protocol", better: null, digits: null },
      { id: "EN", label: "EN", better: "higher", digits: 2 },
      { id: "RMSE", label: "RMSE", better: "lower", digits: 2 },
      { id: "params", label: "params", better: null, digits: 0 },
    ],
    rows: rows.map(([label, en, rmse]) => ({
      label,
      cells: [{ kind: "text", text: "clip" }, en, rmse, numberCell(1000)],
    })),
    notes: ["EN undefined for 1 of 25 pairs (a, clip)"],
  };
}

const example = valuesTable([
  ["a", numberCell(7.26), numberCell(0.3)],
  ["b", numberCell(7.251), numberCell(0.1)],
  ["c", numberCell(7.25), numberCell(0.301)],
  ["d", numberCell(6), failed],
  ["e", missing, numberCell(0.2)],
]);

function texts({ rows, columns }: Table): string[] {
  return rows.map(({ label, cells }) =>
    [label, ...cells.map((cell, at) => cellText(cell, columns[at]!))].join(" ")
  );
}

Deno.test("places by the printed digits, ties shared, absences kept, and no mean place without every place", () => {
  const ranks = rankTable(example);
  assertEquals(ranks.columns.map(({ id }) => id), [
    "protocol",
    "EN",
    "RMSE",
    "mean_rank",
  ]);
  assertEquals(texts(ranks), [
    "a clip 1 3 2.00",
    "b clip 2 1 1.50",
    "c clip 2 3 2.50",
    "d clip 4 failed –",
    "e clip – 2 –",
  ]);
  assertEquals(ranks.title, "Ranks: tno25");
  assertEquals(ranks.notes.at(-1), example.notes[0]);
});

Deno.test("the smallest mean place is marked best and the next second", () => {
  const marks = rankTable(example).rows.map(({ cells }) => {
    const last = cells.at(-1);
    return last?.kind === "number" ? last.rank : last?.kind;
  });
  assertEquals(marks, ["second", "best", null, "missing", "missing"]);
});

Deno.test("a metric that nobody has takes no part in the mean place", () => {
  const ranks = rankTable(valuesTable([
    ["a", numberCell(1), failed],
    ["b", numberCell(2), missing],
  ]));
  assertEquals(texts(ranks), ["a clip 2 failed 2.00", "b clip 1 – 1.00"]);
  const none = rankTable(valuesTable([["a", failed, missing]]));
  assertEquals(texts(none), ["a clip failed – –"]);
});

Deno.test("a partial mean has no place and takes none, and its row no mean place", () => {
  const ranks = rankTable(valuesTable([
    ["part", partialCell(9), numberCell(0.1)],
    ["whole", numberCell(7), numberCell(0.2)],
    ["other", numberCell(6), numberCell(0.3)],
  ]));
  assertEquals(texts(ranks), [
    "part clip partial 1 –",
    "whole clip 1 2 1.50",
    "other clip 2 3 2.50",
  ]);
  assertEquals(ranks.notes[1], "A mean over fewer pairs takes no place.");
});

Deno.test("every writer writes ranks", () => {
  const ranks = rankTable(example);
  assertMatch(text(ranks, { ansi: false, fold: true }), /mean rank/);
  assertMatch(markdown(ranks), /\*\*1\.50\*\*/);
  assertMatch(csv(ranks), /b,clip,2,1,1\.5\r\n/);
  assertMatch(latex(ranks, { label: "r" }), /\\textbf\{1\.50\}/);
  assertEquals(JSON.parse(json(ranks)).rows[1].cells.mean_rank.value, 1.5);
});

const cell = fc.oneof(
  fc.integer({ min: 0, max: 4 }).map((value) => numberCell(value)),
  fc.constantFrom(missing, failed),
);

Deno.test("the order of the rows changes no row of the ranks", () => {
  const rows = fc.array(fc.tuple(cell, cell), { maxLength: 8 }).map((cells) =>
    cells.map(([en, rmse], at): [string, TableCell, TableCell] => [
      `m${at}`,
      en,
      rmse,
    ])
  );
  fc.assert(
    fc.property(
      rows.chain((all) => fc.tuple(fc.constant(all), shuffled(all))),
      ([all, again]) => {
        assertEquals(
          rankTable(valuesTable(again)).rows.toSorted(byLabel),
          rankTable(valuesTable(all)).rows.toSorted(byLabel),
        );
      },
    ),
  );
});

function byLabel(a: { label: string }, b: { label: string }): number {
  return a.label < b.label ? -1 : 1;
}
