/** What people are told of memory. */
import { assertEquals } from "@std/assert";
import { memoryNote } from "../../../src/cli/run/memory_note.ts";

Deno.test("the note on memory has the peak, the budget where it is known, and the workers", () => {
  assertEquals(
    memoryNote({ peak: 1.44e9, budget: 17e9, workers: 2 }),
    "peak memory 1.4 GB (budget 17.0 GB), 2 workers",
  );
  assertEquals(
    memoryNote({ peak: 3e8, budget: null, workers: 1 }),
    "peak memory 0.3 GB, 1 worker",
  );
});
