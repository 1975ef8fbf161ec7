/** Published values of single pictures, one by one. */
import { assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import { PROFILES } from "../../../src/metrics/profile.ts";
import { defaultModels } from "../../../src/models/default_models.ts";
import { defaultImageValues } from "../../../src/results/published/default_image_values.ts";
import {
  type ImageValues,
  parseImageValues,
} from "../../../src/results/published/image_values.ts";
import { compareImages } from "../../../src/results/reproduce/compare_images.ts";
import {
  imageDifferencesTable,
  imageVerdictTable,
} from "../../../src/results/reproduce/image_verdict_table.ts";
import { makeRecord } from "../make_record.ts";

const table: ImageValues = {
  id: "some-2020",
  title: "Some",
  label: "Pictures",
  source: "somebody/something at a commit",
  citation: { text: "Somebody 2020" },
  subset: "some2",
  profile: "vifb",
  significant: 5,
  metrics: [
    { printed: "Entropy", variant: "EN/vifb" },
    { printed: "Qcv", variant: "Q_CV/vifb" },
  ],
  pairs: ["a", "b"],
  rows: [
    {
      method: "M",
      fuser: "m-pictures",
      values: [[6.8923, 899.75], [7.127, 0.01]],
    },
    {
      method: "Old",
      fuser: null,
      note: "no pictures",
      values: [[1, 2], [3, 4]],
    },
  ],
};
const record = (pair: string, values: Record<string, number | string>) =>
  makeRecord({
    dataset: "Some",
    pair,
    model: "m-pictures",
    values: values as never,
  });

Deno.test("image values: reproduced to the last printed digit, or by how many digits not, or why nothing can be said", () => {
  const verdicts = compareImages(table, [
    record("a", { "EN/vifb": 6.89234999, "Q_CV/vifb": 899.7401 }),
    record("b", { "EN/vifb": 7.1271, "Q_CV/vifb": "NaN" }),
  ]);
  assertEquals(
    verdicts.map(({ verdict, digits }) => [verdict, digits]),
    [
      ["reproduced", 5],
      ["differs", 4],
      ["differs", 4],
      ["no value", 0],
      ["missing", 0],
      ["missing", 0],
      ["missing", 0],
      ["missing", 0],
    ],
  );
  const { rows, notes } = imageVerdictTable(table, verdicts);
  assertEquals(
    rows.map(({ cells }) =>
      cells.map((cell) => cell.kind === "text" ? cell.text : cell.kind)
    ),
    [["1/2", "0/2", "1/4", "0 digits"], [
      "missing",
      "missing",
      "missing",
      "missing",
    ]],
  );
  assertEquals(
    notes[0],
    "1 of 4 values are reproduced; 4 have no picture here.",
  );
  assertStringIncludes(
    notes[2]!,
    "M: most of its published values do not come",
  );
  assertEquals(imageDifferencesTable(table, verdicts).rows.length, 3);
});

Deno.test("image values: a row of another length is refused", () => {
  assertThrows(
    () =>
      parseImageValues({
        version: 1,
        tables: [{
          ...table,
          rows: [{ method: "M", fuser: null, values: [[1, 2]] }],
        }],
      }),
    SyntaxError,
    "some-2020.M has not one value for each of 2 pairs and 2 metrics",
  );
});

Deno.test("published-images.json: VIFB has 26 methods, 21 pairs and 13 metrics", () => {
  const [vifb] = defaultImageValues();
  assertEquals([vifb!.rows.length, vifb!.pairs.length, vifb!.metrics.length], [
    26,
    21,
    13,
  ]);
});

Deno.test("published-images.json: Tang's sheet has nine methods, 42 pairs and 11 metrics, each a variant of its profile", () => {
  const tang = defaultImageValues().find(({ id }) => id === "tang-tno-2022")!;
  assertEquals([tang.rows.length, tang.pairs.length, tang.metrics.length], [
    9,
    42,
    11,
  ]);
  const columns = PROFILES.lt2022.columns.map(({ variant }) => variant);
  for (const { variant } of tang.metrics) {
    assertEquals(columns.includes(variant), true, variant);
  }
  const { pictures } = defaultModels();
  for (const { fuser } of tang.rows) {
    assertEquals(
      [...pictures.get(fuser!)!.pictures.values()].map(({ pair }) => pair),
      tang.pairs,
    );
  }
});
