import { assertEquals } from "@std/assert";
import { aggregate } from "../../../src/results/table/aggregate.ts";
import { cellText } from "../../../src/results/table/cell_text.ts";
import { qualityTable } from "../../../src/results/table/quality_table.ts";
import type { Table } from "../../../src/results/table/table.ts";
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
    values: { SSIM: 0.97, EN: 7, VIF: 0.5, SD: { undefined: "flat" }, new: 1 },
  }),
  makeRecord({
    pair: "02",
    values: {
      SSIM: 0.972,
      EN: 7.5,
      VIF: { undefined: "small" },
      SD: "NaN",
      new: 2,
    },
  }),
  makeRecord({
    pair: "01",
    model: "average",
    values: { SSIM: 0.9, EN: 6.5, VIF: 0.25, SD: 30, new: 3 },
  }),
  makeRecord({
    pair: "02",
    model: "average",
    values: { SSIM: 0.9, EN: 6.5, VIF: 0.75, SD: 30, new: 3 },
  }),
  makeFailed({ pair: "01", model: "broken" }),
  makeFailed({ pair: "02", model: "broken" }),
  makeRecord({ pair: "01", backend: "webgpu", values: { EN: 100 } }),
  makeRecord({ pair: "01", profile: "strict", values: { MI: 100 } }),
];

function build(parts: { metrics?: string[]; cost?: boolean } = {}): Table {
  const models = ["student", "average", "broken", "absent"].map(model);
  return qualityTable({
    subset,
    profile: "cdd",
    backend: "wasm",
    aggregates: aggregate(records, [subset]),
    models,
    ...parts,
  });
}

Deno.test("means have a paper's digits and order; undefined, failed and missing are three marks", () => {
  const table = build();
  assertEquals(table.columns.map(({ id }) => id), [
    "protocol",
    "EN",
    "SD",
    "VIF",
    "SSIM",
    "new",
  ]);
  assertEquals(texts(table), [
    ["student", "clip-round", "7.25", "undefined", "0.500*", "0.971", "1.500"],
    ["average", "clip-round", "6.50", "30.00", "0.500", "0.900", "3.000"],
    ["broken", "clip-round", "failed", "failed", "failed", "failed", "failed"],
    ["absent", "–", "–", "–", "–", "–", "–"],
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
  const table = build({ metrics: ["SSIM", "Qabf"] });
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
    metrics: ["EN"],
    cost: true,
  });
  assertEquals(texts(table)[0]?.slice(3), ["113", "108"]);
  assertEquals(texts(table).map(([label]) => label), [
    "student",
    "average",
    "broken",
  ]);
});
