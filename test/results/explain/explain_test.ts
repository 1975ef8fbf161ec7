/** Why a number differs: what is written of a metric's readings. */
import {
  assert,
  assertEquals,
  assertStringIncludes,
  assertThrows,
} from "@std/assert";

import { asPrinted } from "../../../src/results/published/printed.ts";
import { roundsTo } from "../../../src/results/reproduce/rounds_to.ts";
import { explainChart } from "../../../src/results/explain/explain_chart.ts";
import { explainTable } from "../../../src/results/explain/explain_table.ts";
import type { Reading } from "../../../src/results/explain/reading.ts";

const base: Reading = { variant: "SSIM/a", how: "luma601", value: 1 };
const readings: Reading[] = [
  base,
  { variant: "SSIM/b", how: "luma601", value: 0.5099 },
  { variant: "SSIM/c", how: "red <&> channel", value: 1.48 },
  { variant: "SSIM/d", how: "luma601", value: { undefined: "too small" } },
  { variant: "SSIM/e", how: "luma601", value: NaN },
];
const explained = {
  title: "SSIM of a.png",
  choice: "grey",
  readings,
  notes: [],
  base,
  digits: 4,
  definitions: { "SSIM/b": "the sum", "SSIM/c": "the mean" },
  printed: "0.51",
};

Deno.test("explain: a printed number is its decimals, and halves count both ways", () => {
  const printed = asPrinted("0.50");
  assert(roundsTo(0.495, printed) && roundsTo(0.505, printed));
  assert(!roundsTo(0.5051, printed) && !roundsTo(0.4949, printed));
  assert(roundsTo(-3, asPrinted("-3")));
  for (const text of ["", "1e3", "0,5", "abc", "1.", "NaN"]) {
    assertThrows(
      () => asPrinted(text),
      RangeError,
      "Cannot read the printed",
    );
  }
});

Deno.test("explain: the base is first, then the largest movers, then what has no number, which is said", () => {
  const { rows, notes, columns } = explainTable(explained);
  assertEquals(rows.map(({ label }) => label.slice(-1)), [
    "a",
    "b",
    "c",
    "d",
    "e",
  ]);
  assertEquals(rows.map(({ cells }) => cells[1]!.kind), [
    "number",
    "number",
    "number",
    "undefined",
    "nonFinite",
  ]);
  assertEquals(columns.at(-1)!.label, "is 0.51");
  assertEquals(
    rows.map(({ cells }) => {
      const last = cells.at(-1)!;
      return last.kind === "text" && last.text;
    }),
    ["no", "yes", "no", "no", "no"],
  );
  assertStringIncludes(notes[1]!, "Only SSIM/b (luma601) comes to 0.51.");
  assertEquals(notes.slice(2), [
    "SSIM/b is the sum.",
    "SSIM/c is the mean.",
    "SSIM/d: too small",
  ]);
});

Deno.test("explain: no reading and several readings of a printed number are told apart", () => {
  const note = (text: string) =>
    explainTable({ ...explained, printed: text }).notes[1]!;
  assertStringIncludes(note("0.7"), "None of these comes to 0.7");
  assertStringIncludes(
    note("1"),
    "3 of these come to 1, so the number alone does not say",
  );
  assertEquals(explainTable({ ...explained, printed: null }).columns.length, 3);
});

Deno.test("explain: the chart is SVG with a dot for each finite reading, names escaped, the rest counted", () => {
  const svg = explainChart(explained);
  assertEquals(svg.match(/<circle/g)!.length, 3);
  assertStringIncludes(svg, "red &lt;&amp;&gt; channel");
  assertStringIncludes(svg, "printed 0.51");
  assertStringIncludes(svg, "2 without a finite value");
  assert(
    !/NaN|undefined/.test(
      explainChart({ ...explained, readings: [base], printed: null }),
    ),
  );
});
