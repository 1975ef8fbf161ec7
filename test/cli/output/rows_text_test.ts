import { assert, assertEquals } from "@std/assert";
import { rowsText } from "../../../src/cli/output/rows_text.ts";
import { wrap } from "../../../src/cli/flags/wrap.ts";

Deno.test("text is broken at spaces, and long words keep their own line", () => {
  assertEquals(wrap("one two three", 7), ["one two", "three"]);
  assertEquals(wrap("a incomprehensibilities b", 6), [
    "a",
    "incomprehensibilities",
    "b",
  ]);
  assertEquals(wrap("", 10), [""]);
});

Deno.test("rows are aligned, and only the last column wraps", () => {
  const words = Array.from({ length: 40 }, () => "word").join(" ");
  const lines = rowsText([
    { name: "cdd", pairs: 0, title: words },
    { name: "strict", pairs: 12, title: "short" },
  ]);
  assertEquals(lines[0], "name    pairs  title");
  assert(lines[1]!.startsWith("cdd     0      word word"));
  assert(lines[2]!.startsWith("               word word"));
  assertEquals(lines.at(-1), "strict  12     short");
  assert(lines.every((line) => line.length <= 128));
});

Deno.test("columns that are too wide for a table become blocks, zeros included", () => {
  const long = Array.from({ length: 30 }, () => "words").join(" ");
  const lines = rowsText([{ name: "tno", here: 0, licence: long, cite: long }]);
  assertEquals(lines.slice(0, 2), ["tno", "  here     0"]);
  assert(lines.every((line) => line.length <= 128));
});

Deno.test("no rows are no failure", () => {
  assertEquals(rowsText([]), [""]);
});
