import { assertEquals } from "@std/assert";
import type { SuiteResult } from "../../../src/cli/output/suite_result.ts";
import { describeResult } from "../../../src/cli/output/describe_result.ts";
import { TINY_SUITE, tinyWorld } from "../../bench/tiny_world.ts";

Deno.test("a cell that failed and left no record is failed in the tables, not missing", async () => {
  await using world = await tinyWorld();
  const cells = await world.cells();
  const run: SuiteResult["run"] = {
    records: [],
    missing: [],
    unreadable: [{
      cells: cells.filter(({ model }) => model === "average"),
      reason: "Cannot run average: no answer within 1 s",
    }],
    subsets: [{
      name: "tiny",
      dataset: "tiny",
      pairs: [...new Set(cells.map(({ pair }) => pair.id))],
    }] as unknown as SuiteResult["run"]["subsets"],
    selected: new Set(),
    fusers: new Set(["mmdrfuse-student", "average"]),
    models: new Map(),
    guest: null,
    notes: [],
    computed: 0,
    memory: null,
  };
  const { tables, header } = await describeResult(
    TINY_SUITE,
    run,
    world.models,
    { metrics: ["EN"] },
  );
  const [{ table }] = tables as [typeof tables[number]];
  assertEquals(
    table.rows.map(({ label, cells }) => [label, cells[1]!.kind]),
    [["mmdrfuse-student", "missing"], ["average", "failed"]],
  );
  const nothing = await describeResult(
    TINY_SUITE,
    { ...run, unreadable: [] },
    world.models,
  );
  assertEquals(header.quality, nothing.header.quality);
});
