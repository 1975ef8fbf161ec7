import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { markdown } from "../../../src/results/table/markdown.ts";
import { numberCell, tableOf, tableOfText } from "./make_table.ts";

Deno.test("best is bold, second underlined, numbers aligned, notes below", () => {
  const cells = [
    numberCell(7.2534, "best"),
    numberCell(-6.5, "second"),
    { kind: "missing", counts: null } as const,
  ];
  assertEquals(
    markdown(tableOf(cells, { notes: ["a note"] })),
    `**title**

| model | EN |
| --- | --: |
| a | **7.25** |
| b | <u>-6.50</u> |
| c | – |

- a note
`,
  );
});

Deno.test("the mark of a partial mean is not taken for emphasis", () => {
  const counts = {
    count: 1,
    undefined: 1,
    nonFinite: 0,
    failed: 0,
    missing: 0,
  };
  assert(
    markdown(tableOf([{ kind: "number", value: 1, rank: "best", counts }]))
      .includes("| a | **1.00\\*** |"),
  );
});

Deno.test("no text can leave its cell or become markup", () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom("|", "\\", "*", "<", "&", "\n", "\r", "a", "`"),
      }),
      (text) => {
        const written = markdown(tableOfText(text));
        assertEquals(written.split("\n").length, 8);
        const bars = written.split("\n").slice(2, 5).map((line) =>
          [...line.matchAll(/(?<!\\)(?:\\\\)*\|/g)].length
        );
        assertEquals(bars, [3, 3, 3]);
        assert(!written.includes("<"));
      },
    ),
  );
});
