import { assertEquals } from "@std/assert";
import { terminalText } from "../../../src/cli/output/terminal_text.ts";
import { text } from "../../../src/results/terminal/text.ts";
import { numberCell, tableOf } from "../../results/table/make_table.ts";

Deno.test("what a name brings is written out", () => {
  assertEquals(
    terminalText("a\x1b[2J\x1b[31m\x9b2J\x07\u202eb\u2028c\td\re"),
    "a\\u001b[2J\\u001b[31m\\u009b2J\\u0007\\u202eb\\u2028c\\u0009d\\u000de",
  );
});

Deno.test("line breaks and the styles of our tables stay", () => {
  const table = text(
    tableOf([numberCell(1, "best"), numberCell(2, "second")]),
    {
      ansi: true,
    },
  );
  assertEquals(terminalText(table), table);
});

Deno.test("JSON keeps its values", () => {
  const value = { name: "a\u202eb\u2028\x1b[2J" };
  assertEquals(
    JSON.parse(terminalText(JSON.stringify(value, null, 2))),
    value,
  );
});
