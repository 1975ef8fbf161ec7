/** The pool with played workers: one that never answers, one that crashes, one whose memory is full. */
import { assertEquals, assertRejects } from "@std/assert";
import type { Cell } from "../../../src/bench/cell/cell.ts";
import {
  type FailedTask,
  type PoolOptions,
  runPool,
} from "../../../src/bench/compute/worker_pool.ts";
import { TaskQueue } from "../../../src/bench/schedule/task_queue.ts";
import { makeCell } from "../make_cell.ts";
import { finished, type Play, playingWorker } from "./playing_worker.ts";

const SETUP = { cacheDir: "", mirror: null, images: null, models: [] };
/** Seconds: long enough to be more than nothing, and no test waits for more. */
const SHORT = 0.02;

interface Ran {
  readonly records: readonly string[];
  readonly failed: readonly (readonly [cells: number, reason: string])[];
  readonly workers: number;
}

/** What a worker does with the cells of a task. */
type PlayCells = (
  cells: readonly Cell[],
  ...rest: Parameters<Play> extends [unknown, ...infer Rest] ? Rest : never
) => void;

/** Runs one task on one lane. */
async function run(
  cells: readonly Cell[],
  play: PlayCells,
  parts: Partial<PoolOptions> = {},
): Promise<Ran> {
  const records: string[] = [];
  const failed: FailedTask[] = [];
  let workers = 0;
  const task = { cells, seconds: 1, bytes: 1, gpu: false };
  await runPool(SETUP, new TaskQueue([task], Infinity), {
    lanes: 1,
    gpu: { run: () => Promise.reject(new Error("there is none")) },
    thread: () => {
      workers++;
      return playingWorker((message, say, crash) => {
        if ("cells" in message) play(message.cells, say, crash);
      });
    },
    limit: () => SHORT,
    onRecord: ({ model }) => void records.push(model),
    onFailed: (task) => void failed.push(task),
    ...parts,
  });
  return {
    records,
    failed: failed.map(({ cells, reason }) => [cells.length, reason]),
    workers,
  };
}

const cell = (model: string, protocol = "clip-round"): Cell =>
  makeCell({ model, protocol });

const CELLS = [
  cell("one"),
  cell("loop"),
  cell("loop", "imsave-stretch"),
  cell("two"),
];

Deno.test("pool: a network without end fails on its pair with the limit, and the other cells go to a new worker", async () => {
  const { records, failed, workers } = await run(CELLS, (cells, say) => {
    for (const one of cells) {
      if (one.model === "loop") return;
      say(finished(one));
    }
    say({ kind: "done", spent: false });
  });
  assertEquals(records, ["one", "two"]);
  assertEquals(failed, [[
    2,
    "Cannot run loop: no answer within 0.02 s; --time-limit SECONDS gives it more",
  ]]);
  assertEquals(workers, 2);
});

Deno.test("pool: a worker that crashes costs the network in its hands only", async () => {
  const { records, failed, workers } = await run(CELLS, (cells, say, crash) => {
    for (const one of cells) {
      if (one.model === "loop") return crash("boom");
      say(finished(one));
    }
    say({ kind: "done", spent: false });
  });
  assertEquals(records, ["one", "two"]);
  assertEquals(failed, [[2, "Cannot run loop: the worker stopped: boom"]]);
  assertEquals(workers, 2);
});

Deno.test("pool: what a full worker leaves is done by another", async () => {
  const { records, failed, workers } = await run(CELLS, (cells, say) => {
    say(finished(cells[0]!));
    say({ kind: "done", spent: true });
  });
  assertEquals(records, ["one", "loop", "loop", "two"]);
  assertEquals([failed, workers], [[], 4]);
});

Deno.test("pool: a pair that cannot be read fails all cells without a record, once", async () => {
  const { records, failed, workers } = await run(CELLS, (cells, say) => {
    say(finished(cells[0]!));
    say({ kind: "failed", reason: "no picture" });
  });
  assertEquals([records, failed, workers], [["one"], [[3, "no picture"]], 1]);
});

Deno.test("pool: waiting for the GPU is not counted, and each cell has its own limit", async () => {
  const plane = { width: 1, height: 1, channels: 1, data: new Float32Array(1) };
  const limits: string[] = [];
  const { records, failed } = await run([cell("one")], (cells, say) => {
    say({
      kind: "gpu",
      gpuCall: 1,
      backend: "webgpu",
      model: "one",
      sources: { ir: { ...plane, channels: 1 }, vi: { ...plane, channels: 1 } },
    });
    setTimeout(() => {
      say(finished(cells[0]!));
      say({ kind: "done", spent: false });
    }, 3000 * SHORT);
  }, {
    limit: ({ model }) => {
      limits.push(model);
      return SHORT;
    },
    gpu: {
      run: () =>
        new Promise((resolve) =>
          setTimeout(() => resolve({ ...plane, channels: 1 }), 2900 * SHORT)
        ),
    },
  });
  assertEquals([records, failed], [["one"], []]);
  assertEquals(new Set(limits), new Set(["one"]));
});

Deno.test("pool: a stop is a stop, also of a worker that does not answer", async () => {
  const stop = new AbortController();
  let ended = 0;
  setTimeout(() => stop.abort(), 5);
  await assertRejects(
    () =>
      run([cell("loop")], () => {}, {
        signal: stop.signal,
        limit: () => 1000,
        thread: () => playingWorker(() => {}, () => ended++),
      }),
    DOMException,
    "abort",
  );
  assertEquals(ended, 1);
});
