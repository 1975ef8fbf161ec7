/** Which task a lane gets, and which has to wait: memory never goes over the budget, and nothing waits for ever. */
import { assert, assertEquals, assertRejects } from "@std/assert";
import fc from "fast-check";
import {
  type SizedTask,
  TaskQueue,
} from "../../../src/bench/schedule/task_queue.ts";
import { makeCell } from "../make_cell.ts";

const GB = 1e9;

function task(name: string, gigabytes: number, gpu = false): SizedTask {
  return {
    cells: [makeCell({ model: name })],
    seconds: 1,
    bytes: gigabytes * GB,
    gpu,
  };
}

const never = new AbortController().signal;

/** Takes for a lane; the name of the task, with `!` where a fresh worker is needed. */
function lane(
  queue: TaskQueue,
  id: number,
  signal = never,
): { next(): Promise<string | null>; ended: number } {
  const self = {
    ended: 0,
    async next(): Promise<string | null> {
      const claim = await queue.take(id, {
        signal,
        beforeWaiting(): void {
          if (++self.ended > 50) throw new Error("waiting never comes to rest");
        },
      });
      return claim && `${claim.task.cells[0]!.model}${claim.fresh ? "!" : ""}`;
    },
  };
  return self;
}

/** Whether a promise is still open after everything that can happen has happened. */
async function waits(promise: Promise<unknown>): Promise<boolean> {
  const open = Symbol();
  const later = new Promise((resolve) => setTimeout(() => resolve(open), 1));
  return await Promise.race([promise, later]) === open;
}

Deno.test("queue: what fits is handed out in order, to the end", async () => {
  const queue = new TaskQueue([task("a", 1), task("b", 1), task("c", 1)], 10e9);
  const [one, two] = [lane(queue, 1), lane(queue, 2)];
  assertEquals([await one.next(), await two.next()], ["a", "b"]);
  assertEquals([await two.next(), await one.next()], ["c", null]);
  assertEquals(await two.next(), null);
  assertEquals(queue.most, 2);
});

Deno.test("queue: what does not fit beside the others is passed over, and taken when it does", async () => {
  const queue = new TaskQueue([task("a", 3), task("b", 3), task("c", 1)], 5e9);
  const [one, two] = [lane(queue, 1), lane(queue, 2)];
  assertEquals(await one.next(), "a");
  assertEquals(await two.next(), "c");
  const second = two.next();
  assert(await waits(second), "b does not fit beside a");
  assertEquals(two.ended, 1, "who waits holds nothing");
  assertEquals(await one.next(), "b");
  assertEquals([await one.next(), await second], [null, null]);
});

Deno.test("queue: several lanes that wait come to rest", async () => {
  const tasks = ["a", "b", "c", "d", "e"].map((name) => task(name, 3));
  const queue = new TaskQueue(tasks, 5e9);
  const lanes = [1, 2, 3, 4].map((id) => lane(queue, id));
  assertEquals(await lanes[0]!.next(), "a");
  const waiting = lanes.slice(1).map((one) => one.next());
  assert(await waits(Promise.race(waiting)));
  for (const name of ["b", "c", "d", "e", null]) {
    assertEquals(await lanes[0]!.next(), name);
  }
  assertEquals(await Promise.all(waiting), [null, null, null]);
});

Deno.test("queue: what is larger than the budget runs alone", async () => {
  const queue = new TaskQueue([task("a", 1), task("huge", 9)], 2e9);
  const [one, two] = [lane(queue, 1), lane(queue, 2)];
  assertEquals(await one.next(), "a");
  const second = two.next();
  assert(await waits(second), "a is at work");
  assertEquals(await one.next(), "huge!");
  assert(await waits(second), "huge is at work");
  assertEquals([await one.next(), await second], [null, null]);
});

Deno.test("queue: a worker that ended holds nothing, whatever ended it", async () => {
  const queue = new TaskQueue([task("a", 3), task("b", 3)], 5e9);
  const [one, two] = [lane(queue, 1), lane(queue, 2)];
  assertEquals(await one.next(), "a");
  const second = two.next();
  assert(await waits(second));
  queue.leave(1);
  assertEquals(await second, "b");
});

Deno.test("queue: a heap grows in a new worker only, unless it is small", async () => {
  const queue = new TaskQueue(
    [
      task("a", 0.1),
      task("b", 0.3),
      task("c", 1),
      task("d", 0.5),
      task("e", 2),
    ],
    10e9,
  );
  const one = lane(queue, 1);
  const taken: (string | null)[] = [];
  for (let i = 0; i < 5; i++) taken.push(await one.next());
  assertEquals(taken, ["a", "b", "c!", "d", "e!"]);
});

Deno.test("queue: a worker that holds more than its next task needs makes room for who waits", async () => {
  const queue = new TaskQueue(
    [task("a", 4), task("b", 3), task("c", 3), task("d", 1)],
    6e9,
  );
  const [one, two] = [lane(queue, 1), lane(queue, 2)];
  assertEquals(await one.next(), "a");
  assertEquals(await two.next(), "d");
  const second = two.next();
  assert(await waits(second));
  assertEquals(await one.next(), "b!");
  assertEquals(await second, "c");
});

Deno.test("queue: two lanes keep the GPU busy while the others do the rest, then all do what is left", async () => {
  const gpu = ["g1", "g2", "g3", "g4"].map((name) => task(name, 1, true));
  const queue = new TaskQueue([task("a", 1), task("b", 1), ...gpu], 99e9);
  const lanes = [1, 2, 3].map((id) => lane(queue, id));
  const round = () => Promise.all(lanes.map((one) => one.next()));
  assertEquals(await round(), ["g1", "g2", "a"]);
  assertEquals(await round(), ["g3", "g4", "b"]);
  assertEquals(await round(), [null, null, null]);
});

Deno.test("queue: a signal ends the waiting", async () => {
  const stop = new AbortController();
  const queue = new TaskQueue([task("a", 3), task("b", 3)], 5e9);
  await lane(queue, 1, stop.signal).next();
  const second = lane(queue, 2, stop.signal).next();
  assert(await waits(second));
  stop.abort(new DOMException("interrupted", "AbortError"));
  await assertRejects(() => second, DOMException, "interrupted");
});

Deno.test("queue: every task is done once, within the budget where it can be, for any tasks, lanes and pace", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({ bytes: fc.integer({ min: 1, max: 8 }), gpu: fc.boolean() }),
        { maxLength: 20 },
      ),
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 1, max: 10 }),
      fc.scheduler(),
      async (shapes, lanes, budget, scheduler) => {
        const tasks = shapes.map(({ bytes, gpu }, i) =>
          task(String(i), bytes, gpu)
        );
        const queue = new TaskQueue(tasks, budget * GB);
        const held = new Map<number, number>();
        const done: string[] = [];
        const work = async (id: number): Promise<void> => {
          for (;;) {
            const claim = await queue.take(id, {
              signal: never,
              beforeWaiting: () => held.delete(id),
            });
            if (claim === null) return;
            const { bytes, cells } = claim.task;
            const kept = claim.fresh ? 0 : held.get(id) ?? 0;
            held.set(id, Math.max(kept, bytes));
            const sum = [...held.values()].reduce((a, b) => a + b, 0);
            assert(sum <= budget * GB || held.size === 1, "over the budget");
            done.push(cells[0]!.model);
            await scheduler.schedule(Promise.resolve());
          }
        };
        const all = Promise.all(
          Array.from({ length: lanes }, (_, id) => work(id)),
        );
        await scheduler.waitFor(all);
        assertEquals(
          done.toSorted(),
          tasks.map((_, i) => String(i)).sort(),
        );
      },
    ),
    { numRuns: 300 },
  );
});
