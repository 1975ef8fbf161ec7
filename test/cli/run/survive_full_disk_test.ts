import { assertEquals, assertRejects } from "@std/assert";
import type { CellCache } from "../../../src/bench/cell/cell_cache.ts";
import { runStatus } from "../../../src/cli/run/run_status.ts";
import { surviveFullDisk } from "../../../src/cli/run/survive_full_disk.ts";
import { makeRecord } from "../../results/make_record.ts";

/** A cache on a disk that says `message` to whoever writes. */
function cacheThatSays(message: string): CellCache {
  return {
    get: () => Promise.resolve(null),
    latest: () => Promise.resolve(null),
    put: () => Promise.reject(new Error(message)),
    clear: () => Promise.resolve(),
  };
}

const FULL = "Cannot keep a finished cell in /c: no space left to write /c";

Deno.test("a run outlives a full disk, says so once, and ends with status 1", async () => {
  const notes: string[] = [];
  const { cells, unkept } = surviveFullDisk(
    cacheThatSays(FULL),
    (note) => notes.push(note),
  );
  await cells.put(makeRecord());
  await cells.put(makeRecord());
  assertEquals(unkept(), 2);
  assertEquals(notes, [`${FULL}; this run goes on without keeping cells`]);
  const run = { records: [], unreadable: [], missing: [] };
  assertEquals(runStatus([run, { ...run, unkept: unkept() }], false), 1);
  assertEquals(runStatus([run, { ...run, unkept: 0 }], false), 0);
});

Deno.test("any other fault of the disk ends a run at once", async () => {
  const { cells } = surviveFullDisk(
    cacheThatSays("this user may not write /c"),
    () => {},
  );
  await assertRejects(() => cells.put(makeRecord()), Error, "may not write");
});
