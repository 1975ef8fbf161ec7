import { assertEquals } from "@std/assert";
import { cellText } from "../../../src/results/table/cell_text.ts";
import type { Counts, TableCell } from "../../../src/results/table/table.ts";

const column = { id: "EN", label: "EN", better: "higher", digits: 2 } as const;
const all: Counts = {
  count: 2,
  undefined: 0,
  nonFinite: 0,
  failed: 0,
  missing: 0,
};

Deno.test("a mean over every pair is bare; one pair left out, for any reason, marks it", () => {
  const text = (counts: Counts): string =>
    cellText({ kind: "number", value: 1, rank: null, counts }, column);
  assertEquals(text(all), "1.00");
  for (
    const reason of ["undefined", "nonFinite", "failed", "missing"] as const
  ) {
    assertEquals(text({ ...all, [reason]: 1 }), "1.00*", reason);
  }
});

Deno.test("what rounds to nothing has no sign", () => {
  const text = (value: number): string =>
    cellText({ kind: "number", value, rank: null, counts: null }, column);
  assertEquals([-0.004, -0, -0.005, -1.5].map(text), [
    "0.00",
    "0.00",
    "-0.01",
    "-1.50",
  ]);
});

Deno.test("no number is one of four words", () => {
  const words = (["undefined", "nonFinite", "failed", "missing"] as const).map((
    kind,
  ): TableCell => ({ kind, counts: null }));
  assertEquals(words.map((cell) => cellText(cell, column)), [
    "undefined",
    "not finite",
    "failed",
    "–",
  ]);
});
