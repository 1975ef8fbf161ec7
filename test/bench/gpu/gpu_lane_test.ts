/** What a lane makes of whoever has the GPU: retries, replacements, the watchdog. */
import { assertEquals, assertRejects } from "@std/assert";
import {
  type GpuLane,
  type GpuLaneOptions,
  openGpuLane,
} from "../../../src/bench/gpu/gpu_lane.ts";
import type {
  GpuAnswer,
  GpuRequest,
} from "../../../src/bench/gpu/gpu_messages.ts";
import { openProcessChannel } from "../../../src/bench/gpu/process_channel.ts";
import type { Plane } from "../../../src/image/plane.ts";
import { countingSources } from "./planes.ts";

interface FakeLane {
  readonly lane: GpuLane;
  run(model?: string): Promise<Plane>;
  readonly seen: Readonly<
    Record<"opened" | "closed" | "most" | "graphs", number>
  >;
}

/** A lane whose other end is a function; counts what is opened and closed. */
function fakeLane(
  answer: (request: GpuRequest, opened: number) => Promise<GpuAnswer>,
  options: Partial<GpuLaneOptions> = {},
): FakeLane {
  const seen = { opened: 0, closed: 0, atWork: 0, most: 0, graphs: 0 };
  const lane = openGpuLane({
    open: () => {
      const opened = ++seen.opened;
      return Promise.resolve({
        async ask(request: GpuRequest): Promise<GpuAnswer> {
          seen.most = Math.max(seen.most, ++seen.atWork);
          if (request.onnx !== null) seen.graphs++;
          try {
            return await answer(request, opened);
          } finally {
            seen.atWork--;
          }
        },
        close(): Promise<void> {
          seen.closed++;
          return Promise.resolve();
        },
      });
    },
    onnx: () => new Uint8Array(3),
    ...options,
  });
  const run = (model = "net") => lane.run("webgpu", model, countingSources());
  return { lane, run, seen };
}

const fused = ({ call, sources }: GpuRequest): Promise<GpuAnswer> =>
  Promise.resolve({ kind: "fused", call, plane: sources.ir, rss: 7 });

const refused = ({ call }: GpuRequest): Promise<GpuAnswer> =>
  Promise.resolve({
    kind: "refused",
    call,
    reason: "no such operator",
    rss: 7,
  });

Deno.test("lane: runs wait for each other, and a graph is sent once", async () => {
  const { lane, run, seen } = fakeLane(async (request) => {
    await new Promise((resolve) => setTimeout(resolve, 1));
    return await fused(request);
  });
  const planes = await Promise.all([run(), run(), run(), run("other")]);
  assertEquals(planes[3], countingSources().ir);
  assertEquals([seen.opened, seen.graphs, lane.rss], [1, 2, 7]);
  assertEquals(seen.most, 1);
});

Deno.test("lane: whoever has the GPU is replaced after so many runs", async () => {
  const { run, seen } = fakeLane(fused, { recycleAfter: 2 });
  for (let i = 0; i < 5; i++) await run();
  assertEquals([seen.opened, seen.closed, seen.graphs], [3, 2, 3]);
});

Deno.test("lane: a run that was lost is tried once more by another", async () => {
  const { run, seen } = fakeLane((request, opened) =>
    opened === 1 ? Promise.reject(new Error("it ended")) : fused(request)
  );
  assertEquals(await run(), countingSources().ir);
  assertEquals([seen.opened, seen.closed], [2, 1]);
});

Deno.test("lane: lost twice it is an error, and others go on; a hopeless network is not tried for ever", async () => {
  const { run, seen } = fakeLane((request) =>
    request.model === "bad"
      ? Promise.reject(new Error("it ended with signal SIGABRT"))
      : fused(request)
  );
  for (let i = 0; i < 3; i++) {
    await assertRejects(() => run("bad"), Error, "signal SIGABRT");
    assertEquals(await run("good"), countingSources().ir);
  }
  const { opened } = seen;
  await assertRejects(() => run("bad"), Error, "3 runs before it");
  assertEquals(seen.opened, opened);
  assertEquals(await run("good"), countingSources().ir);
});

Deno.test("lane: a network that fails is no loss: it is not tried again, but its device is not trusted either", async () => {
  const { run, seen } = fakeLane((request) =>
    request.model === "bad" ? refused(request) : fused(request)
  );
  await run();
  await assertRejects(() => run("bad"), Error, "no such operator");
  await run();
  assertEquals([seen.opened, seen.closed], [2, 1]);
});

Deno.test("lane: the watchdog ends one that hangs", async () => {
  const { run, seen } = fakeLane(
    (request, opened) =>
      opened === 1 ? new Promise<GpuAnswer>(() => {}) : fused(request),
    { watchdogMs: 30 },
  );
  assertEquals(await run(), countingSources().ir);
  assertEquals([seen.opened, seen.closed], [2, 1]);
});

Deno.test("lane: once disposed it opens nothing any more", async () => {
  const { lane, run, seen } = fakeLane(fused);
  await run();
  await lane[Symbol.asyncDispose]();
  await assertRejects(() => run(), Error, "the run is over");
  assertEquals([seen.opened, seen.closed], [1, 1]);
});

Deno.test("lane: over a process that dies at its first run, the run succeeds in the next", async () => {
  await using lane = openGpuLane({
    open: () =>
      openProcessChannel({
        module: new URL("./fake_gpu_process.ts", import.meta.url),
        deno: Deno.execPath(),
      }),
    onnx: () => new Uint8Array(3),
  });
  const run = (model: string) => lane.run("webgpu", model, countingSources());
  assertEquals(await run("crash-first"), countingSources().ir);
  await assertRejects(() => run("crash"), Error, "double free");
  assertEquals(await run("mean"), countingSources().ir);
});
