/** What people are told of workers and memory. */
import { assertEquals } from "@std/assert";
import {
  memoryNote,
  workerCount,
} from "../../../src/cli/run/run_with_progress.ts";

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

Deno.test("no more workers than cores are started, and somebody who asks for more is told", () => {
  const notes: string[] = [];
  const count = (jobs: number): number =>
    workerCount(jobs, 4, (note) => notes.push(note));
  assertEquals([count(1), count(4), notes], [1, 4, []]);
  assertEquals([count(1000), notes.length], [4, 1]);
  assertEquals(notes[0]!.startsWith("--jobs 1000: "), true);
});
