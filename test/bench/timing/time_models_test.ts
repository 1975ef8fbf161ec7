import { assert, assertEquals } from "@std/assert";
import { average } from "../../../src/models/classical/average.ts";
import { GraphBuilder } from "../../../src/models/onnx/builder.ts";
import { encodeOnnx } from "../../../src/models/onnx/encode.ts";
import type { ReadyModel } from "../../../src/bench/cell/cell.ts";
import {
  timeModels,
  type TimingOptions,
} from "../../../src/bench/timing/time_models.ts";
import { timingSchema } from "../../../src/results/record/timing.ts";
import type { Backend, Session } from "../../../src/runtime/backend.ts";
import { openBackend } from "../../../src/runtime/open_backend.ts";
import { makeHeader } from "../../results/make_record.ts";
import { mean } from "../fake_sources.ts";

/** A backend that writes down what is asked of it: `open`, `run`, `resident`, `closed`, each with the model. */
function fakeBackend(hasResident: boolean): {
  backend: Backend;
  events: string[];
  sizes: Set<string>;
} {
  const events: string[] = [];
  const sizes = new Set<string>();
  let live = 0;
  const open = (onnx: Uint8Array): Promise<Session> => {
    const model = models.find((other) => other.onnx === onnx)!.id;
    assertEquals(++live, 1, "one session at a time");
    events.push(`open ${model}`);
    const note = (what: string): Promise<void> =>
      Promise.resolve(void events.push(`${what} ${model}`));
    return Promise.resolve({
      run: async (sources) => {
        await note("run");
        sizes.add(`${sources.ir.width}x${sources.ir.height}`);
        return mean(sources, "wasm", model);
      },
      resident: () =>
        Promise.resolve(
          hasResident
            ? {
              run: () => note("resident"),
              [Symbol.asyncDispose]: () => note("freed"),
            }
            : null,
        ),
      [Symbol.asyncDispose]: async () => {
        live--;
        await note("closed");
      },
    });
  };
  const backend: Backend = {
    id: hasResident ? "webgpu" : "wasm",
    engine: {
      name: "fake",
      version: "1.0.0",
      optimisation: "basic",
      threads: 1,
      adapter: null,
    },
    open,
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
  return { backend, events, sizes };
}

const models = ["a", "b", "c"].map((id): ReadyModel => ({
  id,
  weights: [],
  onnx: encodeOnnx(average()),
  onnxSha256: "0".repeat(64),
}));

const options: TimingOptions = {
  width: 24,
  height: 16,
  warmup: 2,
  repetitions: 15,
  machine: makeHeader().machine,
};

const count = (events: readonly string[], what: string): number =>
  events.filter((event) => event === what).length;

Deno.test("timing: models take turns in blocks, and each round starts with another", async () => {
  const { backend, events } = fakeBackend(false);
  await timeModels(backend, models, options);
  const opened = events.filter((event) => event.startsWith("open"))
    .map((event) => event.slice(-1)).join("");
  assertEquals(opened, "a" + "abc" + "bca" + "cab" + "abc" + "bca");
});

Deno.test("timing: each block opens, runs first, warms up and measures", async () => {
  const { backend, events, sizes } = fakeBackend(false);
  const { records } = await timeModels(backend, models, options);
  // Five blocks of one first run, two warm-up runs and three measured ones; model a loads the engine beforehand.
  assertEquals(models.map(({ id }) => count(events, `run ${id}`)), [
    31,
    30,
    30,
  ]);
  assertEquals(
    events.slice(2, 2 + 9).join(),
    "closed a,open a,run a,run a,run a,run a,run a,run a,closed a",
  );
  assertEquals(sizes, new Set(["32x32", "24x16"]));
  for (const { warm } of records) {
    assertEquals(
      [warm.warmup, warm.repetitions, warm.withTransfer.n],
      [2, 15, 15],
    );
  }
});

Deno.test("timing: a record has everything, and where nothing is resident no time without transfer", async () => {
  const { backend } = fakeBackend(false);
  const { records } = await timeModels(backend, models, options);
  assertEquals(records.map(({ model }) => model), ["a", "b", "c"]);
  for (const record of records) {
    timingSchema.parse(record);
    assertEquals(record.engine, backend.engine);
    assertEquals([record.backend, record.width, record.height], [
      "wasm",
      24,
      16,
    ]);
    assertEquals(record.warm.withoutTransfer, null);
    const { p5, median, p95, mad } = record.warm.withTransfer;
    assert(0 <= p5 && p5 <= median && median <= p95 && mad >= 0);
  }
});

Deno.test("timing: where sources can stay on the device, runs without transfer are measured too and freed", async () => {
  const { backend, events } = fakeBackend(true);
  const { records: [record] } = await timeModels(backend, models, options);
  timingSchema.parse(record);
  assertEquals(record!.warm.withoutTransfer!.n, 15);
  assertEquals(count(events, "resident a"), 5 * (2 + 3));
  assertEquals(count(events, "freed a"), 5);
  assertEquals(events.at(-2), "freed a");
  assertEquals(events.at(-1), "closed a");
});

Deno.test("timing: repetitions that five does not divide are rounded up, and the record says how many were made", async () => {
  const { backend } = fakeBackend(false);
  const { records: [record] } = await timeModels(backend, models.slice(0, 1), {
    ...options,
    repetitions: 7,
  });
  assertEquals([record!.warm.repetitions, record!.warm.withTransfer.n], [
    10,
    10,
  ]);
});

Deno.test("timing: progress counts every block; no models, no records", async () => {
  const { backend, events } = fakeBackend(false);
  const seen: string[] = [];
  await timeModels(backend, models.slice(0, 2), {
    ...options,
    onProgress: (done, total, note) => seen.push(`${done}/${total} ${note}`),
  });
  assertEquals(seen.length, 10);
  assertEquals([seen[0], seen[1], seen[2]], ["0/10 a", "1/10 b", "2/10 b"]);
  events.length = 0;
  assertEquals(await timeModels(backend, [], options), {
    records: [],
    failures: [],
  });
  assertEquals(events, []);
});

Deno.test("timing: a model that fails is named and not run again; the others are timed", async () => {
  const { backend, events } = fakeBackend(false);
  let runs = 0;
  const weak: Backend = {
    ...backend,
    open: async (onnx) => {
      const session = await backend.open(onnx);
      if (onnx !== models[1]!.onnx) return session;
      return {
        ...session,
        run: (sources) =>
          ++runs < 9
            ? session.run(sources)
            : Promise.reject(new Error("no answer within 120 s")),
      };
    },
  };
  const { records, failures } = await timeModels(weak, models, options);
  assertEquals(records.map(({ model }) => model), ["a", "c"]);
  assertEquals(failures, [
    { model: "b", backend: "wasm", reason: "no answer within 120 s" },
  ]);
  assertEquals(runs, 9);
  assertEquals(count(events, "open b"), 2);
  assertEquals(count(events, "closed b"), 2);
});

Deno.test("timing: a network of three channels gets three", async () => {
  const b = new GraphBuilder("colour");
  const sum = b.add(b.input("ir"), b.input("vi", [1, 3, "H", "W"]));
  const onnx = encodeOnnx(
    b.build(b.mul(sum, b.constant([0.5])), "fused", [1, 3, "H", "W"]),
  );
  await using backend = await openBackend("wasm");
  const { records, failures } = await timeModels(
    backend,
    [{ id: "colour", weights: [], onnx, onnxSha256: "0".repeat(64) }],
    options,
  );
  assertEquals(failures, []);
  assertEquals(records.map(({ model }) => model), ["colour"]);
});
