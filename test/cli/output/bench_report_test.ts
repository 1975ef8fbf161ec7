import { assertEquals, assertRejects } from "@std/assert";
import { writeResults } from "../../../src/cli/output/bench_report.ts";
import type { SuiteResult } from "../../../src/cli/output/suite_result.ts";
import { tryToWrite } from "../../../src/cli/output/try_to_write.ts";
import { TINY_SUITE } from "../../bench/tiny_world.ts";
import { makeHeader, makeRecord } from "../../results/make_record.ts";
import { numberCell, tableOf } from "../../results/table/make_table.ts";

const result: SuiteResult = {
  suite: TINY_SUITE,
  header: makeHeader(),
  tables: [{ name: "cost", table: tableOf([numberCell(1)]) }],
  run: {
    records: [makeRecord()],
    missing: [],
    unreadable: [],
    subsets: [],
    selected: new Set(),
    fusers: new Set(),
    models: new Map(),
    guest: null,
    notes: [],
    computed: 1,
    memory: null,
  },
};

const full = (): Promise<never> =>
  Promise.reject(
    Object.assign(new Error("No space left on device (os error 28)"), {
      code: "ENOSPC",
    }),
  );

Deno.test("a full disk is named by the folder of the tables", async () => {
  await assertRejects(
    () => writeResults([result], "out", { write: full }),
    Error,
    "Cannot write out/tiny: no space left to write out/tiny; free some, what is finished so far is kept",
  );
});

Deno.test("what could not be written does not end the command", async () => {
  assertEquals(await tryToWrite(() => Promise.resolve()), true);
  assertEquals(await tryToWrite(full), false);
});
