/** Names from outside in every writer: nothing that steers a terminal or hides in a file comes through. */
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { csv } from "../../../src/results/table/csv.ts";
import { json } from "../../../src/results/table/json.ts";
import { latex } from "../../../src/results/table/latex.ts";
import { markdown } from "../../../src/results/table/markdown.ts";
import type { Table } from "../../../src/results/table/table.ts";
import { text } from "../../../src/results/terminal/text.ts";
import { tableOfText } from "./make_table.ts";

const NAME = "a\x1b[2J\x07\u202eb\u2028c\u200dd";

const WRITERS: Readonly<Record<string, (table: Table) => string>> = {
  csv,
  json,
  latex: (table) => latex(table, { label: NAME }),
  markdown,
  text: (table) => text(table, { ansi: false }),
};

for (const [name, write] of Object.entries(WRITERS)) {
  Deno.test(`${name}: control and format characters are written out, never raw`, () => {
    const written = write(tableOfText(NAME));
    assert(!/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(written.replace(/\r?\n/g, "")));
    assertStringIncludes(written, "u202e");
    assertStringIncludes(written, "u2028");
  });
}

Deno.test("JSON keeps the strings as they are", () => {
  assertEquals(JSON.parse(json(tableOfText(NAME))).rows[0].label, NAME);
});
