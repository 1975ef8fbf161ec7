import { assertEquals, assertNotEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import { qualityText } from "../../../src/results/version/quality_text.ts";
import { arbitraryRecords, shuffled } from "../arbitraries.ts";
import { digest, makeFailed, makeRecord } from "../make_record.ts";

Deno.test("the text is what the definition says, to the byte", () => {
  const records = [
    makeRecord({
      pair: "02",
      values: {
        "VIF/cdd": { undefined: "below 41 pixels" },
        "EN/cdd": 0.1 + 0.2,
      },
    }),
    makeRecord({
      pair: "01",
      values: {
        "SD/cdd": "NaN",
        "EN/cdd": 1e21,
        "MI/strict": "-Infinity",
        "AG/cdd": 5e-324,
      },
    }),
    makeFailed({ pair: "03" }),
    makeRecord({ pair: "01", backend: "webgpu" }),
  ];
  const cell = (pair: string): string => `tno\t${pair}\tstudent\tclip-round`;
  assertEquals(
    qualityText(records),
    [
      `${cell("01")}\tcdd\tAG\t5e-324`,
      `${cell("01")}\tcdd\tEN\t1e+21`,
      `${cell("01")}\tcdd\tSD\tNaN`,
      `${cell("01")}\tstrict\tMI\t-Infinity`,
      `${cell("02")}\tcdd\tEN\t0.30000000000000004`,
      `${cell("02")}\tcdd\tVIF\tundefined`,
      `${cell("03")}\t*\t*\tfailed`,
      "",
    ].join("\n"),
  );
});

Deno.test("the order of records does not matter", () => {
  fc.assert(
    fc.property(
      arbitraryRecords.chain((all) =>
        fc.tuple(fc.constant(all), shuffled(all))
      ),
      ([all, again]) => {
        assertEquals(qualityText(again), qualityText(all));
      },
    ),
  );
});

Deno.test("machine, engine and code do not matter, one bit of a value does", () => {
  const record = makeRecord();
  const elsewhere = {
    ...record,
    engine: { ...record.engine, threads: 8 },
    output: digest("x"),
    id: digest("y"),
  };
  assertEquals(qualityText([elsewhere]), qualityText([record]));
  const ulp = {
    ...record,
    values: { ...record.values, "EN/cdd": 7.250000000000001 },
  };
  assertNotEquals(qualityText([ulp]), qualityText([record]));
});

Deno.test("no record gives no text, and one cell twice is refused", () => {
  assertEquals(qualityText([]), "");
  assertThrows(
    () => qualityText([makeRecord(), makeRecord()]),
    RangeError,
    "two of them",
  );
});
