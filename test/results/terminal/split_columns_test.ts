import { assertEquals } from "@std/assert";
import { splitColumns } from "../../../src/results/terminal/split_columns.ts";

Deno.test("columns that fit stay together; others go below, each part with the first ones", () => {
  const widths = [5, 4, 10, 10, 10];
  assertEquals(splitColumns(widths, { kept: 2, most: 47 }), [[0, 1, 2, 3, 4]]);
  assertEquals(splitColumns(widths, { kept: 2, most: 46 }), [
    [0, 1, 2, 3],
    [0, 1, 4],
  ]);
  assertEquals(splitColumns(widths, { kept: 2, most: 12 }), [
    [0, 1, 2],
    [0, 1, 3],
    [0, 1, 4],
  ]);
  assertEquals(splitColumns([7], { kept: 1, most: 3 }), [[0]]);
});
