import { assertEquals, assertMatch, assertThrows } from "@std/assert";
import { UnknownNameError } from "../../../src/canon/unknown_name_error.ts";
import { paretoTable } from "../../../src/results/rank/pareto_table.ts";
import { cellText } from "../../../src/results/table/cell_text.ts";
import { csv } from "../../../src/results/table/csv.ts";
import { json } from "../../../src/results/table/json.ts";
import { latex } from "../../../src/results/table/latex.ts";
import { markdown } from "../../../src/results/table/markdown.ts";
import type { Table, TableCell } from "../../../src/results/table/table.ts";
import { text } from "../../../src/results/terminal/text.ts";
import { numberCell, partialCell } from "../table/make_table.ts";

const missing: TableCell = { kind: "missing", counts: null };
const undefinedCell: TableCell = { kind: "undefined", counts: null };

const values: Table = {
  title: "tno25",
  rowHeading: "model",
  columns: [
    { id: "protocol", label: "protocol", better: null, digits: null },
    { id: "EN", label: "EN", better: "higher", digits: 2 },
    { id: "VIF", label: "VIF", better: "higher", digits: 3 },
    { id: "RMSE", label: "RMSE", better: "lower", digits: 1 },
    { id: "macs_per_pixel", label: "MACs/px", better: null, digits: 0 },
  ],
  rows: [
    row("heavy", "clip", numberCell(0.7), 900, 3),
    row("unknown", "clip", undefinedCell, 5, 9),
    row("student", "clip", numberCell(0.5), 108, 5),
    row("student", "stretch", numberCell(0.6), 108, 4),
    row("slow", "clip", numberCell(0.6), 500, 2),
    row("own", "clip", numberCell(0.99), null, 1),
    row("average", "levels", numberCell(0.3), 0, 8),
  ],
  notes: ["a note"],
};

function row(
  label: string,
  protocol: string,
  vif: TableCell,
  macs: number | null,
  rmse: number,
): Table["rows"][0] {
  return {
    label,
    cells: [
      { kind: "text", text: protocol },
      numberCell(7),
      vif,
      numberCell(rmse),
      macs === null ? missing : numberCell(macs),
    ],
  };
}

function texts({ rows, columns }: Table): string[] {
  return rows.map(({ label, cells }) =>
    [label, ...cells.map((cell, at) => cellText(cell, columns[at]!))].join("|")
  );
}

const columns = { quality: "VIF", cost: "macs_per_pixel" };

Deno.test("rows go up in cost, the front is marked and the others name who beats them", () => {
  assertEquals(texts(paretoTable(values, columns)), [
    "average|levels|0.300|0|yes|",
    "student|stretch|0.600|108|yes|",
    "student|clip|0.500|108|no|student (stretch)",
    "slow|clip|0.600|500|no|student (stretch)",
    "heavy|clip|0.700|900|yes|",
    "unknown|clip|undefined|5|–|–",
    "own|clip|0.990|–|–|–",
  ]);
});

Deno.test("where lower is better the front turns over", () => {
  const rows = texts(paretoTable(values, { ...columns, quality: "RMSE" }));
  assertEquals(rows.slice(0, 2), [
    "average|levels|8.0|0|yes|",
    "unknown|clip|9.0|5|no|average",
  ]);
  assertEquals(rows.at(-2), "heavy|clip|3.0|900|no|slow");
});

Deno.test("what reads the same does not beat, and a partial mean is not compared", () => {
  const rows = [
    row("part", "clip", partialCell(0.9), 1, 1),
    row("a", "clip", numberCell(0.7004), 10, 1),
    row("b", "clip", numberCell(0.6996), 10.4, 1),
    row("c", "clip", numberCell(0.6994), 10, 1),
  ];
  assertEquals(texts(paretoTable({ ...values, rows }, columns)), [
    "a|clip|0.700|10|yes|",
    "b|clip|0.700|10|yes|",
    "c|clip|0.699|10|no|a, b",
    "part|clip|0.900*|1|–|–",
  ]);
});

Deno.test("a column that is not there or not ranked is refused", () => {
  assertThrows(
    () => paretoTable(values, { ...columns, quality: "Qabf" }),
    UnknownNameError,
    'Cannot draw a Pareto front over column "Qabf": there is none of that name; choose one of protocol, EN, VIF, RMSE, macs_per_pixel',
  );
  assertThrows(
    () => paretoTable(values, { quality: "macs_per_pixel", cost: "VIF" }),
    RangeError,
    'nothing says which end of "macs_per_pixel" is better',
  );
});

Deno.test("every writer writes a Pareto table", () => {
  const pareto = paretoTable(values, columns);
  assertMatch(text(pareto, { ansi: false, fold: true }), /dominated by/);
  assertMatch(markdown(pareto), /student \(stretch\)/);
  assertMatch(csv(pareto), /slow,clip,0\.6,500,no,student \(stretch\)\r\n/);
  assertMatch(latex(pareto, { label: "p" }), /heavy & clip & 0\.700 & 900/);
  assertEquals(JSON.parse(json(pareto)).rows[0].cells.front, "yes");
});

Deno.test("of many that dominate a row, three are named and the others counted", () => {
  const rows = [
    ...["a", "b", "c", "d", "e"].map((name) =>
      row(name, "clip", numberCell(0.9), 1, 1)
    ),
    row("beaten", "clip", numberCell(0.1), 2, 1),
  ];
  const table = paretoTable({ ...values, rows }, columns);
  assertEquals(texts(table).at(-1)?.split("|").at(-1), "a, b, c and 2 more");
});
