import { assertEquals, assertMatch } from "@std/assert";
import { aggregate } from "../../../src/results/table/aggregate.ts";
import { csv } from "../../../src/results/table/csv.ts";
import { json } from "../../../src/results/table/json.ts";
import { latex } from "../../../src/results/table/latex.ts";
import { markdown } from "../../../src/results/table/markdown.ts";
import { text } from "../../../src/results/terminal/text.ts";
import { MSE } from "./make_table.ts";
import { cellText } from "../../../src/results/table/cell_text.ts";
import type { MetricColumn } from "../../../src/results/table/metric_column.ts";
import { qualityTable } from "../../../src/results/table/quality_table.ts";
import type { Column, Table } from "../../../src/results/table/table.ts";
import type {
  ModelInfo,
  SubsetInfo,
} from "../../../src/results/version/version_header.ts";
import { makeFailed, makeHeader, makeRecord } from "../make_record.ts";

const subset: SubsetInfo = {
  name: "tno25",
  title: "pairs",
  dataset: "tno",
  pairs: ["01", "02"],
};
const model = (name: string): ModelInfo => ({
  name,
  title: name,
  year: null,
  licence: "MIT",
  cost: null,
});

function texts(table: Table): string[][] {
  return table.rows.map(({ label, cells }) => [
    label,
    ...cells.map((cell, at) => {
      const column = table.columns[at];
      return column === undefined ? "?" : cellText(cell, column);
    }),
  ]);
}

const records = [
  makeRecord({
    pair: "01",
    values: {
      "SSIM/cdd": 0.97,
      "EN/cdd": 7,
      "VIF/cdd": 0.5,
      "SD/cdd": { undefined: "flat" },
      "NEW/cdd": 1,
    },
  }),
  makeRecord({
    pair: "02",
    values: {
      "SSIM/cdd": 0.972,
      "EN/cdd": 7.5,
      "VIF/cdd": { undefined: "small" },
      "SD/cdd": "NaN",
      "NEW/cdd": 2,
    },
  }),
  makeRecord({
    pair: "01",
    model: "average",
    values: {
      "SSIM/cdd": 0.9,
      "EN/cdd": 6.5,
      "VIF/cdd": 0.25,
      "SD/cdd": 30,
      "NEW/cdd": 3,
    },
  }),
  makeRecord({
    pair: "02",
    model: "average",
    values: {
      "SSIM/cdd": 0.9,
      "EN/cdd": 6.5,
      "VIF/cdd": 0.75,
      "SD/cdd": 30,
      "NEW/cdd": 3,
    },
  }),
  makeFailed({ pair: "01", model: "broken" }),
  makeFailed({ pair: "02", model: "broken" }),
  makeRecord({ pair: "01", backend: "webgpu", values: { "EN/cdd": 100 } }),
];

const COLUMNS: readonly MetricColumn[] = [
  column("EN", 2),
  column("SD", 2),
  column("VIF", 3),
  column("SSIM", 3),
];

function column(
  id: string,
  digits: number,
  better: Column["better"] = "higher",
): MetricColumn {
  return { variant: `${id}/cdd`, id, label: id, better, digits };
}

function build(metrics: readonly MetricColumn[] = COLUMNS): Table {
  const models = ["student", "average", "broken", "absent"].map(model);
  return qualityTable({
    subset,
    profile: "cdd",
    backend: "wasm",
    aggregates: aggregate(records, [subset]),
    models,
    metrics,
  });
}

Deno.test("means have the digits and order of the columns; undefined, not finite, failed and missing are four marks", () => {
  const table = build();
  assertEquals(table.columns.map(({ id }) => id), [
    "protocol",
    "EN",
    "SD",
    "VIF",
    "SSIM",
  ]);
  assertEquals(texts(table), [
    ["student", "clip-round", "7.25", "not finite", "0.500*", "0.971"],
    ["average", "clip-round", "6.50", "30.00", "0.500", "0.900"],
    ["broken", "clip-round", "failed", "failed", "failed", "failed"],
    ["absent", "–", "–", "–", "–", "–"],
  ]);
});

Deno.test("notes say for how many pairs a mean does not speak", () => {
  assertEquals(build().notes, [
    "SD, VIF undefined for 1 of 2 pairs (student, clip-round)",
    "SD not finite for 1 of 2 pairs (student, clip-round)",
    "all metrics failed for 2 of 2 pairs (broken, clip-round)",
  ]);
});

Deno.test("the metrics asked for are shown even when nothing has them", () => {
  const table = build([column("SSIM", 3), column("Qabf", 3)]);
  assertEquals(texts(table)[0], ["student", "clip-round", "0.971", "–"]);
});

Deno.test("brief cost columns follow the metrics, from the header's figures", () => {
  const { models } = makeHeader();
  const table = qualityTable({
    subset,
    profile: "cdd",
    backend: "wasm",
    aggregates: aggregate(records, [subset]),
    models,
    metrics: [column("EN", 2)],
    cost: true,
  });
  assertEquals(texts(table)[0]?.slice(3), ["113", "108"]);
  assertEquals(texts(table).map(([label]) => label), [
    "student",
    "average",
    "broken",
  ]);
});

Deno.test("each metric is ranked by its own direction", () => {
  const values = [[1, 9, 1], [2, 5, 5], [3, 7, 3]] as const;
  const table = qualityTable({
    subset: { ...subset, pairs: ["01"] },
    profile: "cdd",
    backend: "wasm",
    aggregates: aggregate(
      values.map(([EN, MSE, code], at) =>
        makeRecord({
          model: `m${at}`,
          values: { "EN/cdd": EN, "MSE/cdd": MSE, "code/cdd": code },
        })
      ),
      [{ ...subset, pairs: ["01"] }],
    ),
    models: [],
    metrics: [column("EN", 2), MSE, column("code", 0, null)],
  });
  assertEquals(
    table.rows.map(({ cells }) =>
      cells.slice(1).map((cell) => cell.kind === "number" ? cell.rank : cell)
    ),
    [[null, null, null], ["second", "best", null], ["best", "second", null]],
  );
});

Deno.test("a column of nothing but NaN is not finite in every writer, and undefined is another word", () => {
  const NaNs = ["01", "02"].map((pair) =>
    makeRecord({
      pair,
      values: { "EN/cdd": "NaN", "VIF/cdd": { undefined: "small" } },
    })
  );
  const table = qualityTable({
    subset,
    profile: "cdd",
    backend: "wasm",
    aggregates: aggregate(NaNs, [subset]),
    models: [],
    metrics: [column("EN", 2), column("VIF", 3), column("SSIM", 3)],
  });
  assertEquals(texts(table), [
    ["student", "clip-round", "not finite", "undefined", "–"],
  ]);
  assertMatch(
    markdown(table),
    /\| student \| clip-round \| not finite \| undefined \| – \|/,
  );
  assertMatch(
    text(table, { ansi: false }),
    /^student +clip-round +not finite +undefined +–$/m,
  );
  assertMatch(
    latex(table, { label: "t" }),
    /^student & clip-round & not finite & undefined & \{--\}/m,
  );
  assertMatch(
    csv(table),
    /^student,clip-round,nonFinite,0,0,2,0,0,undefined,0,2,0,0,0,\r$/m,
  );
  const [{ cells }] = JSON.parse(json(table)).rows;
  assertEquals(
    [cells.EN, cells.VIF, cells.SSIM].map(({ kind, value }) => [kind, value]),
    [["nonFinite", null], ["undefined", null], ["missing", null]],
  );
});
