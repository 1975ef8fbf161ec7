/** Parquet read back by `hyparquet`: types, every kind of absence, names that would be formulas, the dictionary. */
import { assertEquals } from "@std/assert";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { valuesExport } from "../../../src/results/values/values_export.ts";
import {
  DICTIONARY_KEY,
  valuesParquet,
} from "../../../src/results/values/values_parquet.ts";
import { makeFailed, makeHeader, makeRecord } from "../make_record.ts";

const [en] = makeHeader().variants;
const header = makeHeader({
  variants: [en!, { ...en!, id: "CC/cdd", unit: "1", better: null }],
});
const HOSTILE = '=cmd|" /C calc"!A0,\u202e𝕏\'; DROP';
const records = [
  makeRecord({ pair: "01", values: { "EN/cdd": 1 / 3, "CC/cdd": "NaN" } }),
  makeRecord({
    pair: "02",
    values: { "EN/cdd": "-Infinity", "CC/cdd": { undefined: "flat" } },
  }),
  makeFailed({ pair: "03" }),
  makeRecord({ pair: "04", values: { "EN/cdd": 0 } }),
  makeRecord({ pair: HOSTILE, values: { "EN/cdd": 5e-324, "CC/cdd": 1 } }),
];

/** The rows of a file of these records. */
async function rowsOf(
  some: typeof records,
): Promise<Record<string, unknown>[]> {
  const file = valuesParquet(valuesExport(header, some)).buffer;
  return await parquetReadObjects({ file });
}

Deno.test("each value comes back to the bit, and each kind of absence as itself and never as 0", async () => {
  const rows = await rowsOf(records);
  assertEquals(
    rows.map((row) => [
      row["EN/cdd"],
      row["EN/cdd state"],
      row["CC/cdd"],
      row["CC/cdd state"],
    ]),
    [
      [1 / 3, "number", NaN, "nonFinite"],
      [-Infinity, "nonFinite", null, "undefined"],
      [null, "failed", null, "failed"],
      [0, "number", null, "missing"],
      [5e-324, "number", 1, "number"],
    ],
  );
  assertEquals(rows[2]!.status, "failed");
});

Deno.test("names stay the text they are, whatever a spreadsheet would make of them", async () => {
  const rows = await rowsOf(records);
  assertEquals(rows[4]!.pair, HOSTILE);
  assertEquals(rows[0], {
    dataset: "tno",
    pair: "01",
    subsets: "tno25",
    model: "student",
    protocol: "clip-round",
    backend: "wasm",
    status: "ok",
    "EN/cdd": 1 / 3,
    "EN/cdd state": "number",
    "CC/cdd": NaN,
    "CC/cdd state": "nonFinite",
  });
});

Deno.test("columns are typed, also where there is no row, and the dictionary comes along", async () => {
  assertEquals(await rowsOf([]), []);
  const file = valuesParquet(valuesExport(header, [])).buffer;
  const { schema, key_value_metadata } = parquetMetadata(file);
  assertEquals(
    schema.slice(-4).map(({ name, type, repetition_type }) => [
      name,
      type,
      repetition_type,
    ]),
    [
      ["EN/cdd", "DOUBLE", "OPTIONAL"],
      ["EN/cdd state", "BYTE_ARRAY", "REQUIRED"],
      ["CC/cdd", "DOUBLE", "OPTIONAL"],
      ["CC/cdd state", "BYTE_ARRAY", "REQUIRED"],
    ],
  );
  const found = key_value_metadata?.find(({ key }) => key === DICTIONARY_KEY);
  const dictionary = JSON.parse(found!.value!);
  assertEquals(dictionary.at(-2), {
    column: "EN/cdd",
    type: "number",
    unit: "bit",
    better: "higher",
    means: "histogram of 256 levels, bits",
    source: "Shannon 1948",
  });
  assertEquals(dictionary.length, 9);
});
