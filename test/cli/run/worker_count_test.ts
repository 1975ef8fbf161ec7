/** How many workers are started. */
import { assertEquals } from "@std/assert";
import { workerCount } from "../../../src/cli/run/worker_count.ts";

Deno.test("no more workers than cores are started, and somebody who asks for more is told", () => {
  const notes: string[] = [];
  const count = (jobs: number): number =>
    workerCount(jobs, 4, (note) => notes.push(note));
  assertEquals([count(1), count(4), notes], [1, 4, []]);
  assertEquals([count(1000), notes.length], [4, 1]);
  assertEquals(notes[0]!.startsWith("--jobs 1000: "), true);
});
