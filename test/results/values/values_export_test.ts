import { assertEquals } from "@std/assert";
import { csv } from "../../../src/results/table/csv.ts";
import { valuesExport } from "../../../src/results/values/values_export.ts";
import { makeFailed, makeHeader, makeRecord } from "../make_record.ts";

const [en] = makeHeader().variants;
const header = makeHeader({
  variants: [en!, { ...en!, id: "CC/cdd", unit: "1", better: null }],
});

Deno.test("every value at full precision, each kind of absence by itself, in the published order", () => {
  const records = [
    makeRecord({
      pair: "02",
      values: { "EN/cdd": "-Infinity", "CC/cdd": { undefined: "flat" } },
    }),
    makeRecord({ pair: "01", values: { "EN/cdd": 1 / 3, "CC/cdd": "NaN" } }),
    makeFailed({ pair: "03" }),
    makeRecord({ pair: "04", values: { "EN/cdd": -0.5 } }),
  ];
  const { values } = valuesExport(header, records);
  assertEquals(csv(values).split("\r\n"), [
    "dataset,pair,subsets,model,protocol,backend,status,EN/cdd,CC/cdd",
    "tno,01,tno25,student,clip-round,wasm,ok,0.3333333333333333,NaN",
    "tno,02,tno25,student,clip-round,wasm,ok,-Infinity,undefined",
    "tno,03,,student,clip-round,wasm,failed,,",
    "tno,04,,student,clip-round,wasm,ok,-0.5,",
    "",
  ]);
  assertEquals(valuesExport(header, records.toReversed()).values, values);
});

Deno.test("the dictionary has a row for every column of the values, in their order", () => {
  const { values, dictionary } = valuesExport(header, []);
  assertEquals(
    dictionary.rows.map(({ label }) => label),
    [values.rowHeading, ...values.columns.map(({ id }) => id)],
  );
  assertEquals(csv(dictionary).split("\r\n").slice(-3), [
    'EN/cdd,number,bit,higher,"histogram of 256 levels, bits",Shannon 1948',
    'CC/cdd,number,1,neither,"histogram of 256 levels, bits",Shannon 1948',
    "",
  ]);
});
