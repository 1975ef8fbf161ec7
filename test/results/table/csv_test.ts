import { assertEquals } from "@std/assert";
import fc from "fast-check";
import { csv } from "../../../src/results/table/csv.ts";
import { numberCell, tableOf, tableOfText } from "./make_table.ts";

/** A reader of RFC 4180, written from its grammar and not from the writer. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  let row: string[] = [];
  for (let match = field.exec(text); match !== null; match = field.exec(text)) {
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
    if (match[3] === ",") continue;
    rows.push(row);
    row = [];
    if (field.lastIndex === text.length) return rows;
  }
  throw new SyntaxError(`not CSV: ${JSON.stringify(text)}`);
}

Deno.test("every text comes back from a CSV reader", () => {
  const hostile = fc.string({
    unit: fc.constantFrom('"', ",", " ", "a", "é", ";", "1", "."),
  });
  fc.assert(fc.property(hostile, (text) => {
    assertEquals(parseCsv(csv(tableOfText(text))), [[text, text], [
      text,
      text,
    ]]);
  }));
});

Deno.test("nothing that a spreadsheet would compute begins a field; numbers stay numbers", () => {
  const written = (text: string): string | undefined =>
    parseCsv(csv(tableOfText(text)))[1]?.[0];
  for (
    const name of ["=1+1", "+1", "@SUM(1)", "-1+1", "＝1", '=HYPERLINK("a")']
  ) assertEquals(written(name), `'${name}`);
  assertEquals(written("\t=1+1"), "\\u0009=1+1");
  assertEquals(written("\r=1+1"), "\\u000d=1+1");
  assertEquals(written("a;=1+1"), "a;'=1+1");
  for (const name of ["-0.32", "-5", "0.50", "a=1", "x-1", "1e-3"]) {
    assertEquals(written(name), name);
  }
  assertEquals(
    parseCsv(csv(tableOf([numberCell(-1.5e-9)])))[1]?.[1],
    "-1.5e-9",
  );
});

Deno.test("numbers keep full precision, whatever they are", () => {
  fc.assert(
    fc.property(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      (value) => {
        assertEquals(
          Number(parseCsv(csv(tableOf([numberCell(value)])))[1]?.[1]),
          value,
        );
      },
    ),
  );
});

Deno.test("means carry their counts, and the four kinds of absence stay apart", () => {
  const counts = {
    count: 23,
    undefined: 2,
    nonFinite: 0,
    failed: 0,
    missing: 0,
  };
  const none = { ...counts, count: 0 };
  const cells = [
    { kind: "number", value: 0.1 + 0.2, rank: "best", counts },
    { kind: "undefined", counts: { ...none, undefined: 25 } },
    { kind: "nonFinite", counts: { ...none, undefined: 0, nonFinite: 25 } },
    { kind: "failed", counts: { ...none, undefined: 0, failed: 25 } },
    { kind: "missing", counts: null },
  ] as const;
  assertEquals(
    csv(tableOf(cells)),
    "model,EN,EN count,EN undefined,EN nonFinite,EN failed,EN missing\r\n" +
      "a,0.30000000000000004,23,2,0,0,0\r\n" +
      "b,undefined,0,25,0,0,0\r\n" +
      "c,nonFinite,0,0,25,0,0\r\n" +
      "d,failed,0,0,0,25,0\r\n" +
      "e,,,,,,\r\n",
  );
});
