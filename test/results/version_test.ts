import {
  assert,
  assertEquals,
  assertRejects,
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
import type { VersionHeader } from "../../src/results/version/version_header.ts";
import { unpackVersion } from "../../src/results/version/unpack_version.ts";
import records from "../fixtures/results/records.json" with { type: "json" };
import { arbitraryRecords, shuffled } from "./arbitraries.ts";
import { digest, makeHeader, makeRecord, wholeRecords } from "./make_record.ts";

const FROZEN = new URL("../fixtures/results/version.json.txt", import.meta.url);

function byKey(records: readonly CellRecord[]): CellRecord[] {
  return records.toSorted((a, b) => codeUnitOrder(cellKey(a), cellKey(b)));
}

Deno.test("unpacking returns what was packed, for any records in any order", async () => {
  const property = fc.asyncProperty(
    arbitraryRecords.chain((all) => fc.tuple(fc.constant(all), shuffled(all))),
    async ([some, other]) => {
      const [all, again] = [
        await wholeRecords(some),
        await wholeRecords(other),
      ];
      const text = packVersion(makeHeader(), all);
      assertEquals(packVersion(makeHeader(), again), text);
      assertEquals(await unpackVersion(text), {
        header: makeHeader(),
        records: byKey(all),
      });
    },
  );
  await fc.assert(property, { numRuns: 100 });
});

Deno.test("any JSON survives as the suite's definition", async () => {
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
  await fc.assert(
    fc.asyncProperty(tree, async (value) => {
      const definition = JSON.parse(JSON.stringify(value));
      assertEquals(
        (await unpackVersion(packVersion(makeHeader({ definition }), [])))
          .header.definition,
        definition,
      );
    }),
    { numRuns: 100 },
  );
});

Deno.test("the frozen version is read and written to the byte", async () => {
  const text = await Deno.readTextFile(FROZEN);
  const { header, records: unpacked } = await unpackVersion(text);
  assertEquals(unpacked, byKey(recordSchema.array().parse(records)));
  assertEquals(header.suite, "example");
  assertEquals(
    packVersion(header as VersionHeader, unpacked as CellRecord[]),
    text,
  );
});

Deno.test("cells are one a line and what they share is written once", () => {
  const many = ["01", "02", "03"].map((pair) => makeRecord({ pair }));
  const text = packVersion(makeHeader(), many);
  assertEquals(
    text.split("\n").filter((line) => line.startsWith('["tno",')).length,
    3,
  );
  assertEquals(text.split(digest("onnx student")).length - 1, 1);
  assertEquals(text.split(digest("road")).length - 1, 1);
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

Deno.test("500 cells of 40 metric variants stay under 1 MB", () => {
  const variants = Array.from({ length: 40 }, (_, at) => `metric${at}/code`);
  const all = Array.from({ length: 500 }, (_, at) =>
    makeRecord({
      dataset: "roadscene",
      pair: `FLIR_${String(at % 125).padStart(5, "0")}`,
      model: "mmdrfuse-student",
      protocol: `imsave-stretch-${Math.floor(at / 125)}`,
      values: Object.fromEntries(
        variants.map((variant, m) => [variant, Math.sqrt(at * 40 + m + 2)]),
      ),
    }));
  const size = new TextEncoder().encode(packVersion(makeHeader(), all)).length;
  assert(size < 1_000_000, `${size} bytes`);
});

Deno.test("packing refuses two records of one cell, and records that break the schema", () => {
  assertThrows(
    () => packVersion(makeHeader(), [makeRecord(), makeRecord()]),
    RangeError,
    "tno / 01 / student",
  );
  const wrong = makeRecord({ values: { "EN/cdd": NaN } });
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
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: text.trimEnd().length - 1 }),
      async (length) => {
        const error = await assertRejects(
          () => unpackVersion(text.slice(0, length)),
          SyntaxError,
        );
        assertStringIncludes(error.message, "Cannot read result version");
      },
    ),
  );
});

Deno.test("corrupt versions are refused:", async (t) => {
  const text = packVersion(
    makeHeader(),
    await wholeRecords([
      makeRecord({ pair: "01" }),
      makeRecord({ pair: "02" }),
    ]),
  );
  const refused = (
    name: string,
    broken: string,
    message: string,
  ): Promise<boolean> =>
    t.step(name, async () => {
      assert(broken !== text);
      await assertRejects(() => unpackVersion(broken), SyntaxError, message);
    });
  const cells = text.split("\n").filter((line) => line.startsWith('["tno"'));
  const [first = "", second = ""] = cells.map((line) => line.replace(/,$/, ""));
  await refused(
    "a digest that is not one",
    text.replace(digest("road"), "zz"),
    "64 lower-case",
  );
  await refused(
    "an entry that is not there",
    text.replace("[0,0,0,0,0,0]", "[0,0,7,0,0,0]"),
    "entry 7",
  );
  await refused(
    "a table that is not there",
    text.replace('"tno/01": [', '"tno/09": ['),
    '"tno/01"',
  );
  await refused(
    "a missing value",
    text.replace("[7.25,47.23]", "[7.25]"),
    "1 values for 2 variants",
  );
  await refused(
    "a failed cell with values",
    text.replace("null,null,[7", 'null,"oops",[7'),
    "a failed cell has no values",
  );
  await refused(
    "a digit of a value",
    text.replace("[7.25,47.23]", "[7.26,47.23]"),
    "is not what its digest says",
  );
  await refused(
    "a digest of an input",
    text.replaceAll(digest("ir luma 01"), digest("another plane")),
    "cells[0] (tno/01/student/clip-round/wasm) is not what its digest says",
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

Deno.test("an unknown schema version is named, and what to do", async () => {
  const newer = packVersion(makeHeader(), []).replace(
    '"schema": 2',
    '"schema": 3',
  );
  await assertRejects(
    () => unpackVersion(newer),
    TypeError,
    "it has schema 3, known here are 1 to 2; use a newer fusebench",
  );
});
