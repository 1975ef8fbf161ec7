import { assertEquals } from "@std/assert";
import { json } from "../../../src/results/table/json.ts";
import { numberCell, tableOf } from "./make_table.ts";

Deno.test("JSON has full precision, ranks, and null with a kind for what is absent", () => {
  const table = tableOf([numberCell(0.1 + 0.2, "best"), {
    kind: "failed",
    counts: null,
  }]);
  assertEquals(JSON.parse(json(table)).rows, [
    {
      label: "a",
      cells: {
        EN: {
          kind: "number",
          value: 0.30000000000000004,
          rank: "best",
          counts: null,
        },
      },
    },
    {
      label: "b",
      cells: { EN: { kind: "failed", value: null, counts: null } },
    },
  ]);
});
