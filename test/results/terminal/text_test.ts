import { assert, assertEquals } from "@std/assert";
import { text } from "../../../src/results/terminal/text.ts";
import { numberCell, tableOf } from "../table/make_table.ts";

const cells = [
  numberCell(47.234, "best"),
  numberCell(7.1, "second"),
  { kind: "undefined", counts: null } as const,
];

Deno.test("columns are aligned, and marks stand for styles where there are none", () => {
  assertEquals(
    text(tableOf(cells, { notes: ["a note"] }), { ansi: false }),
    `title

model         EN
─────  ─────────
a         47.23▲
b          7.10△
c      undefined
a note
`,
  );
});

Deno.test("styles do not shift a column", () => {
  const styled = text(tableOf(cells), { ansi: true });
  assert(styled.includes("\x1b[1m47.23\x1b[22m"));
  assert(styled.includes("\x1b[4m7.10\x1b[24m"));
  const rows = styled.replaceAll(/\p{Cc}\[\d+m/gu, "").split("\n").slice(2, 7)
    .filter((line) => line !== "");
  assertEquals(new Set(rows.map((row) => row.length)).size, 1);
});

Deno.test("a label cannot steer the terminal", () => {
  const table = tableOf([numberCell(1)], {
    title: "\x1b[2J\x07title",
    notes: ["a\x1bb"],
  });
  assert(!/\p{Cc}/u.test(text(table, { ansi: false }).replaceAll("\n", "")));
});
