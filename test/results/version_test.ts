import {
  assert,
  assertEquals,
  assertStringIncludes,
  assertThrows,
} from "@std/assert";
import fc from "fast-check";
import { cellKey } from "../../src/results/record/cell_key.ts";
import { codeUnitOrder } from "../../src/canon/code_unit_order.ts";
import { packVersion } from "../../src/results/version/pack_version.ts";
import {
  type CellRecord,
  recordSchema,
} from "../../src/results/record/record.ts";
import { unpackVersion } from "../../src/results/version/unpack_version.ts";
import records from "../fixtures/results/records.json" with { type: "json" };
import { arbitraryRecords, shuffled } from "./arbitraries.ts";
import { digest, makeHeader, makeRecord } from "./make_record.ts";

const FROZEN = new URL("../fixtures/results/version.json.txt", import.meta.url);

function byKey(records: readonly CellRecord[]): CellRecord[] {
  return records.toSorted((a, b) => codeUnitOrder(cellKey(a), cellKey(b)));
}

Deno.test("unpacking returns what was packed, for any records in any order", () => {
  const property = fc.property(
    arbitraryRecords.chain((all) => fc.tuple(fc.constant(all), shuffled(all))),
    ([all, again]) => {
      const text = packVersion(makeHeader(), all);
      assertEquals(packVersion(makeHeader(), again), text);
      assertEquals(unpackVersion(text), {
        header: makeHeader(),
        records: byKey(all),
      });
    },
  );
  fc.assert(property, { numRuns: 100 });
});

Deno.test("any JSON survives as the suite's definition", () => {
  // Keys that JSON escapes are left out: JSON.parse of V8 15.0 confuses them (see nameSchema).
  const keys = fc.stringMatching(/^[a-z0-9 é-]{0,6}$/);
  const tree = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.jsonValue({ maxDepth: 0 }),
      fc.array(tie("value")),
      tie("object"),
    ),
    object: fc.dictionary(keys, tie("value")),
  })).value;
  fc.assert(
    fc.property(tree, (value) => {
      const definition = JSON.parse(JSON.stringify(value));
      assertEquals(
        unpackVersion(packVersion(makeHeader({ definition }), [])).header
          .definition,
        definition,
      );
    }),
    { numRuns: 100 },
  );
});

Deno.test("the frozen version is read and written to the byte", async () => {
  const text = await Deno.readTextFile(FROZEN);
  const { header, records: unpacked } = unpackVersion(text);
  assertEquals(unpacked, byKey(recordSchema.array().parse(records)));
  assertEquals(header.suite, "example");
  assertEquals(packVersion(header, unpacked), text);
});

Deno.test("cells are one a line and what they share is written once", () => {
  const many = ["01", "02", "03"].map((pair) => makeRecord({ pair }));
  const text = packVersion(makeHeader(), many);
  assertEquals(
    text.split("\n").filter((line) => line.startsWith('["tno",')).length,
    3,
  );
  assertEquals(text.split(digest("onnx student")).length - 1, 1);
  assertEquals(text.split(digest("runtime")).length - 1, 1);
});

Deno.test("adding a cell adds lines and changes none but a comma", () => {
  const before = packVersion(makeHeader(), [
    makeRecord({ pair: "01" }),
    makeRecord({ pair: "03" }),
  ]);
  const after = packVersion(
    makeHeader(),
    ["01", "02", "03"].map((pair) => makeRecord({ pair })),
  );
  const lines = new Set(after.split("\n"));
  assertEquals(before.split("\n").filter((line) => !lines.has(line)), []);
});

Deno.test("500 cells of 20 metrics under each of both profiles stay under 1 MB", () => {
  const metrics = Array.from({ length: 20 }, (_, at) => `metric${at}`);
  const cell = (at: number, profile: string): CellRecord =>
    makeRecord({
      dataset: "roadscene",
      pair: `FLIR_${String(at % 125).padStart(5, "0")}`,
      model: "mmdrfuse-student",
      protocol: `imsave-stretch-${Math.floor(at / 125)}`,
      profile,
      values: Object.fromEntries(
        metrics.map((metric, m) => [metric, Math.sqrt(at * 20 + m + 2)]),
      ),
    });
  const all = Array.from(
    { length: 500 },
    (_, at) => ["cdd", "strict"].map((profile) => cell(at, profile)),
  ).flat();
  const size = new TextEncoder().encode(packVersion(makeHeader(), all)).length;
  assert(size < 1_000_000, `${size} bytes`);
});

Deno.test("packing refuses two records of one cell, and records that break the schema", () => {
  assertThrows(
    () => packVersion(makeHeader(), [makeRecord(), makeRecord()]),
    RangeError,
    "tno / 01 / student",
  );
  const wrong = makeRecord({ values: { EN: NaN } });
  assertThrows(
    () => packVersion(makeHeader(), [wrong]),
    TypeError,
    "Cannot pack result version: the record of tno/01",
  );
  assertThrows(
    () => packVersion(makeHeader({ date: "yesterday" }), []),
    TypeError,
    "the header",
  );
});

Deno.test("every truncation is refused", async () => {
  const text = await Deno.readTextFile(FROZEN);
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: text.trimEnd().length - 1 }),
      (length) => {
        const error = assertThrows(
          () => unpackVersion(text.slice(0, length)),
          SyntaxError,
        );
        assertStringIncludes(error.message, "Cannot read result version");
      },
    ),
  );
});

Deno.test("corrupt versions are refused:", async (t) => {
  const text = packVersion(makeHeader(), [
    makeRecord({ pair: "01" }),
    makeRecord({ pair: "02" }),
  ]);
  const refused = (
    name: string,
    broken: string,
    message: string,
  ): Promise<boolean> =>
    t.step(name, () => {
      assert(broken !== text);
      assertThrows(() => unpackVersion(broken), SyntaxError, message);
    });
  const cells = text.split("\n").filter((line) => line.startsWith('["tno"'));
  const [first = "", second = ""] = cells.map((line) => line.replace(/,$/, ""));
  await refused(
    "a digest that is not one",
    text.replace(digest("runtime"), "zz"),
    "64 lower-case",
  );
  await refused(
    "a variant that is not there",
    text.replace("[0,0,0,0,0]", "[0,0,7,0,0]"),
    "variant 7",
  );
  await refused(
    "a table that is not there",
    text.replace('"tno/01": [', '"tno/09": ['),
    '"tno/01"',
  );
  await refused(
    "a missing value",
    text.replace("[7.25,47.23]", "[7.25]"),
    "1 values for 2 metrics",
  );
  await refused(
    "a failed cell with values",
    text.replace("null,null,[7", 'null,"oops",[7'),
    "2 values for 0",
  );
  await refused(
    "cells out of order",
    text.replace(`${first},\n${second}`, `${second},\n${first}`),
    "out of order",
  );
  await refused(
    "a cell twice",
    text.replace(second, first),
    "two of them are of the cell",
  );
  await refused("another kind of JSON", "[]", "expected object");
});

Deno.test("an unknown schema version is named, and what to do", () => {
  const newer = packVersion(makeHeader(), []).replace(
    '"schema": 1',
    '"schema": 2',
  );
  assertThrows(
    () => unpackVersion(newer),
    RangeError,
    "it has schema 2, known here is 1; use a newer fusebench",
  );
});
