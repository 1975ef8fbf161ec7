/** The tables of spreads and of single values. */
import { assertAlmostEquals, assertEquals } from "@std/assert";
import { aggregate } from "../../../src/results/table/aggregate.ts";
import { cellText } from "../../../src/results/table/cell_text.ts";
import type { MetricColumn } from "../../../src/results/table/metric_column.ts";
import type { Table } from "../../../src/results/table/table.ts";
import { spreadTable } from "../../../src/results/values/spread_table.ts";
import { valuesTable } from "../../../src/results/values/values_table.ts";
import { makeFailed, makeRecord } from "../make_record.ts";

const subset = {
  name: "some",
  title: "some",
  dataset: "tno",
  pairs: ["01", "02", "03", "04"],
};
const models = ["A", "B"].map((name) => ({
  name,
  title: name,
  year: null,
  licence: "not known",
  cost: null,
}));
const metrics: MetricColumn[] = [{
  variant: "EN/cdd",
  id: "EN",
  label: "EN",
  better: "higher",
  digits: 2,
}];
const value = (
  model: string,
  pair: string,
  EN: number | "NaN" | { undefined: string },
) => makeRecord({ model, pair, values: { "EN/cdd": EN } });
const records = [
  value("A", "01", 2),
  value("A", "02", 4),
  value("A", "03", 4),
  value("A", "04", 6),
  value("B", "01", 3),
  value("B", "02", "NaN"),
  makeFailed({ model: "B", pair: "03" }),
];
const input = { subset, profile: "cdd", models, metrics, records };

function texts({ rows, columns }: Table): string[][] {
  return rows.map(({ label, cells }) => [
    label,
    ...cells.map((cell, at) => cellText(cell, columns[at]!)),
  ]);
}

Deno.test("spread: standard deviation of a sample, least, median, greatest; partial ones are marked", () => {
  const table = spreadTable({
    ...input,
    aggregates: aggregate(records, [subset]),
  });
  assertEquals(texts(table), [
    ["A", "standard deviation", "1.63"],
    ["A", "least", "2.00"],
    ["A", "median", "4.00"],
    ["A", "greatest", "6.00"],
    ["B", "standard deviation", "not finite"],
    ["B", "least", "3.00*"],
    ["B", "median", "3.00*"],
    ["B", "greatest", "3.00*"],
  ]);
  const [first] = table.rows[0]!.cells.slice(1);
  assertAlmostEquals(
    first?.kind === "number" ? first.value : NaN,
    Math.sqrt(8 / 3),
  );
});

Deno.test("values: a row for each pair and method; failed, missing and not finite are different words", () => {
  assertEquals(
    texts(valuesTable({
      ...input,
      records: [
        ...records.toReversed(),
        value("B", "04", { undefined: "flat" }),
      ],
    })),
    [
      ["01", "A", "2.00"],
      ["01", "B", "3.00"],
      ["02", "A", "4.00"],
      ["02", "B", "not finite"],
      ["03", "A", "4.00"],
      ["03", "B", "failed"],
      ["04", "A", "6.00"],
      ["04", "B", "undefined"],
    ],
  );
  const without = valuesTable({ ...input, records: [] });
  assertEquals(texts(without)[0], ["01", "A", "–"]);
});
