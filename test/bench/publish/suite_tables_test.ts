import { assertEquals } from "@std/assert";
import type { Suite } from "../../../src/bench/suite/suite.ts";
import { suiteTables } from "../../../src/bench/publish/suite_tables.ts";
import { defaultModels } from "../../../src/models/default_models.ts";
import { makeHeader, makeRecord } from "../../results/make_record.ts";

const [info] = makeHeader().models;
const header = makeHeader({ models: [info!, { ...info!, name: "average" }] });
const suite: Suite = {
  suite: "paper",
  title: "Tiny",
  subsets: ["tno25"],
  fusers: [
    { model: "student", protocols: ["clip-round"] },
    { model: "average", protocols: ["clip-round"], backends: ["webgpu"] },
  ],
  backends: ["wgsl"],
  profiles: ["cdd"],
};
const records = [
  makeRecord({ backend: "wgsl" }),
  makeRecord({ model: "average", backend: "webgpu" }),
];

Deno.test("tables: a fuser stands in the table of the backend it runs on, and in no other", () => {
  const tables = suiteTables(suite, header, records, defaultModels());
  assertEquals(
    tables.map(({ name, table }) => [name, table.rows.map((row) => row.label)]),
    [
      ["tno25-cdd-wgsl", ["student"]],
      ["tno25-cdd-wgsl-intervals", ["student"]],
      ["tno25-cdd-webgpu", ["average"]],
      ["tno25-cdd-webgpu-intervals", ["average"]],
      ["cost", ["student", "average"]],
    ],
  );
});

Deno.test("tables: what there is to say of a guest's images stands below every table of values", () => {
  const note = "The images of Mine were matched by tno25-cddfuse.";
  const tables = suiteTables(suite, header, records, defaultModels(), ["EN"], [
    note,
  ]);
  assertEquals(
    tables.map(({ name, table }) => [name, table.notes.includes(note)]),
    [
      ["tno25-cdd-wgsl", true],
      ["tno25-cdd-wgsl-intervals", true],
      ["tno25-cdd-webgpu", true],
      ["tno25-cdd-webgpu-intervals", true],
      ["cost", false],
    ],
  );
});

Deno.test("tables: a backend that none of the fusers runs on has none", () => {
  const alone = { ...header, models: [info!] };
  assertEquals(
    suiteTables(suite, alone, records.slice(0, 1), defaultModels())
      .map(({ name }) => name),
    ["tno25-cdd-wgsl", "tno25-cdd-wgsl-intervals", "cost"],
  );
});
