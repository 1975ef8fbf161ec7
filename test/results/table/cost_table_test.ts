import { assertEquals } from "@std/assert";
import { cellText } from "../../../src/results/table/cell_text.ts";
import { costTable } from "../../../src/results/table/cost_table.ts";
import type { ModelInfo } from "../../../src/results/version/version_header.ts";

const student: ModelInfo = {
  name: "student",
  title: "Student",
  year: 2024,
  licence: "none",
  cost: {
    parameters: 113,
    bytes: 452,
    macsPerPixel: 108,
    macs: 33_177_600,
    flops: 67_891_200,
    activations: 1_536_000,
    receptiveField: 5,
  },
};

Deno.test("the cost table says everything that was counted, and marks what is not known", () => {
  const unknown: ModelInfo = { ...student, name: "absent", cost: null };
  const table = costTable([student, unknown], ["a note"]);
  const texts = table.rows.map((row) =>
    row.cells.map((cell, at) => cellText(cell, table.columns[at]!))
  );
  assertEquals(texts, [
    ["113", "0.44", "108", "0.033", "0.068", "1.54", "5", "2024", "none"],
    ["–", "–", "–", "–", "–", "–", "–", "2024", "none"],
  ]);
  assertEquals(table.notes, ["a note"]);
});
