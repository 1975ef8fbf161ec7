/** Whole runs over the embedded sample and over a tiny world, workers included. */
import { PROFILES } from "../../src/metrics/profile.ts";
import {
  assert,
  assertEquals,
  assertNotEquals,
  assertRejects,
  assertStringIncludes,
} from "@std/assert";
import { UnknownNameError } from "../../src/canon/unknown_name_error.ts";
import {
  type CellCache,
  openCellCache,
} from "../../src/bench/cell/cell_cache.ts";
import { loadSuite } from "../../src/bench/suite/load_suite.ts";
import type { Suite } from "../../src/bench/suite/suite.ts";
import { qualityDigest } from "../../src/bench/publish/quality_digest.ts";
import {
  type RunOptions,
  runSuite,
  type SuiteRun,
} from "../../src/bench/run_suite.ts";
import { defaultCatalog } from "../../src/datasets/default_catalog.ts";
import type { SourceFile } from "../../src/datasets/dataset.ts";
import { defaultModels } from "../../src/models/default_models.ts";
import { recordSchema } from "../../src/results/record/record.ts";
import { openStore } from "../../src/store/store.ts";
import { temporaryFolder } from "../store/fake_host.ts";
import { keptThread } from "./kept_thread.ts";
import { tinyPictures } from "./tiny_datasets.ts";
import {
  finishedWorld,
  TINY_SUITE,
  tinyRecords,
  tinyWorld,
} from "./tiny_world.ts";

const sample = await loadSuite("sample");
/** The same cells with the quick metrics: for what is true of a run, whatever is measured. */
const quick: Suite = { ...sample, profiles: ["cdd"] };

/** A run with the shipped catalogues and nothing but what is embedded, on threads that the next run takes up. */
function embedded(
  folder: string,
  parts: Partial<RunOptions> = {},
): RunOptions {
  const cacheDir = `${folder}/cache`;
  return {
    datasets: defaultCatalog(),
    models: defaultModels(),
    store: openStore({ cacheDir, offline: true }),
    cells: openCellCache(`${folder}/cells`),
    verify: true,
    bytes: { cacheDir, mirror: null },
    jobs: 1,
    thread: keptThread,
    ...parts,
  };
}

/** The quick run with one worker, made once for all tests. */
const quickAlone = (() => {
  let made: Promise<SuiteRun> | undefined;
  return (): Promise<SuiteRun> =>
    made ??= (async () => {
      await using folder = await temporaryFolder();
      return await runSuite(quick, {}, embedded(folder.path));
    })();
})();

Deno.test("run: the embedded sample is whole and ok, and is never computed again", async () => {
  await using folder = await temporaryFolder();
  const seen: string[] = [];
  const { thread: _kept, ...own } = embedded(folder.path);
  const first = await runSuite(sample, {}, {
    ...own,
    onProgress: (phase, done, total) => seen.push(`${phase} ${done}/${total}`),
  });
  assertEquals(first.records.length, 8 * 3);
  assertEquals([first.computed, first.missing, first.unreadable], [24, [], []]);
  for (const record of first.records) {
    recordSchema.parse(record);
    assertEquals([record.status, Object.keys(record.values).length], [
      "ok",
      PROFILES.cdd.columns.length + PROFILES.strict.columns.length,
    ]);
  }
  assertEquals(first.subsets.map(({ name, pairs }) => [name, pairs.length]), [[
    "sample",
    8,
  ]]);
  assertEquals(seen.at(-1), "computing 24/24");
  assert(seen.includes("fetching 8/8"));

  const second = await runSuite(sample, {}, embedded(folder.path));
  assertEquals([second.computed, second.memory], [0, null]);
  assertEquals(second.records, first.records);
});

for (
  const [how, options, workers] of [
    ["two workers", { jobs: 2 }, 2],
    ["three workers", { jobs: 3 }, 3],
    ["three workers and memory for two", { jobs: 3, memory: 450e6 }, 2],
    ["two workers and memory for none", { jobs: 2, memory: 0 }, 1],
  ] as const
) {
  Deno.test(`run: ${how} give the digest that one gives`, async () => {
    await using folder = await temporaryFolder();
    const { records: alone } = await quickAlone();
    const notes: string[] = [];
    const together = await runSuite(
      quick,
      {},
      embedded(folder.path, { ...options, onNote: (note) => notes.push(note) }),
    );
    assertEquals(together.records, alone);
    assertEquals(
      await qualityDigest(together.records),
      await qualityDigest(alone),
    );
    assertEquals(together.memory?.workers, workers);
    assert(together.memory!.peak > 50e6);
    assertEquals(
      notes.map((note) => note.replace(/may need.*/, "…")),
      workers === 1 ? ["memory is short: 8 of 8 tasks …"] : [],
    );
  });
}

Deno.test("run: stopped midway, what is finished is kept and the next run computes only the rest", async () => {
  await using folder = await temporaryFolder();
  const stop = new AbortController();
  const { cells } = embedded(folder.path);
  let finished = 0, kept = 0;
  const slowDisk: CellCache = {
    ...cells,
    async put(record): Promise<void> {
      await new Promise((resolve) => setTimeout(resolve, 20));
      await cells.put(record);
      kept++;
    },
  };
  await assertRejects(
    () =>
      runSuite(
        quick,
        {},
        embedded(folder.path, {
          jobs: 2,
          cells: slowDisk,
          signal: stop.signal,
          onProgress: (phase, done): void => {
            if (phase !== "computing") return;
            finished = done;
            if (done === 5) stop.abort();
          },
        }),
      ),
    DOMException,
  );
  assertEquals([finished, kept], [5, 5]);
  const rest = await runSuite(quick, {}, embedded(folder.path));
  assertEquals(rest.computed, 24 - 5);
  assertEquals(rest.records, (await quickAlone()).records);
});

Deno.test("run: a signal that came before the run stops it before any cell", async () => {
  await using folder = await temporaryFolder();
  await assertRejects(
    () =>
      runSuite(
        quick,
        {},
        embedded(folder.path, { signal: AbortSignal.abort() }),
      ),
    DOMException,
  );
  const { computed } = await runSuite(
    quick,
    { limit: 1 },
    embedded(folder.path),
  );
  assertEquals(computed, 3);
});

Deno.test("run: a lost or damaged cell is computed again, and only that one", async () => {
  await using world = await finishedWorld();
  const before = await runSuite(TINY_SUITE, {}, world.options());
  assertEquals([before.records.length, before.computed], [6, 0]);
  const { id } = before.records[5]!;
  const file = `${world.folder}/cells/${id.slice(0, 2)}/${id}.json`;
  await Deno.remove(file);
  const lost = await runSuite(TINY_SUITE, {}, world.options());
  assertEquals([lost.computed, lost.records], [1, before.records]);
  await Deno.truncate(file, 300);
  const damaged = await runSuite(TINY_SUITE, {}, world.options());
  assertEquals([damaged.computed, damaged.records], [1, before.records]);
});

Deno.test("run: a catalogue that says something else of a picture voids what was finished of it", async () => {
  await using world = await finishedWorld();
  const tiny = world.datasets.datasets.get("tiny")!;
  const { ir, vi, ...pair } = tiny.pairs.get("a")!;
  const other = { ...vi, luma601Sha256: "0".repeat(64) } as SourceFile;
  const pairs = new Map(tiny.pairs).set("a", { ...pair, ir, vi: other });
  const datasets = { datasets: new Map([["tiny", { ...tiny, pairs }]]) };
  const run = await runSuite(TINY_SUITE, {}, world.options({ datasets }));
  assertEquals(run.computed, 3);
  const failed = run.records.filter(({ status }) => status === "failed");
  assertEquals(new Set(failed.map(({ pair }) => pair)), new Set(["a"]));
  assertStringIncludes(failed[0]!.error!, "the catalogue says 000");
});

Deno.test("run: two at once on one cache do each other no harm", async () => {
  await using world = await tinyWorld();
  const [one, other] = await Promise.all([
    runSuite(TINY_SUITE, {}, world.options()),
    runSuite(TINY_SUITE, {}, world.options()),
  ]);
  assertEquals(one.records.map(({ status }) => status), Array(6).fill("ok"));
  assertEquals(other.records, one.records);
  assertEquals((await runSuite(TINY_SUITE, {}, world.options())).computed, 0);
});

Deno.test("run: what cannot be had is named, the others go on, and it costs no digest", async () => {
  await using folder = await temporaryFolder();
  const suite = {
    ...quick,
    subsets: ["tno25", "sample"],
    fusers: [
      ...quick.fusers,
      { model: "mmdrfuse-student", protocols: ["clip-round"] },
    ],
  };
  const run = await runSuite(suite, { limit: 2 }, embedded(folder.path));
  assertEquals(run.records.length, 2 * 3);
  assertEquals(
    new Set(run.records.map(({ dataset }) => dataset)),
    new Set(["sample"]),
  );
  assertEquals(
    run.missing.map(({ what, name }) => [what, name]),
    [
      ["model", "mmdrfuse-student"],
      ["pair", "TNO/tno42-01"],
      ["pair", "TNO/tno42-02"],
    ],
  );
  for (const { reason, how } of run.missing) {
    assertStringIncludes(reason, "offline");
    assertStringIncludes(how, "FUSEBENCH_MIRROR");
  }
  const plain = await runSuite(
    { ...quick, subsets: ["sample"] },
    { limit: 2 },
    embedded(folder.path),
  );
  assertEquals(plain.computed, 0);
  assertEquals(
    await qualityDigest(run.records),
    await qualityDigest(plain.records),
  );
});

Deno.test("run: cells finished before need neither files nor weights", async () => {
  await using world = await finishedWorld();
  const empty = `${world.folder}/empty`;
  const run = await runSuite(
    TINY_SUITE,
    {},
    world.options({ store: openStore({ cacheDir: empty, offline: true }) }),
  );
  assertEquals(run.records, await tinyRecords());
  assertEquals(run.computed, 0);
});

Deno.test("run: a picture that is none, and two of different sizes, are named; the other pairs go on", async () => {
  const [a, b] = await tinyPictures();
  const words = new TextEncoder().encode("not a picture");
  await using world = await tinyWorld({
    pictures: [
      a!,
      { ...b!, id: "sizes", vi: a!.vi },
      { ...b!, id: "text", ir: words },
    ],
  });
  const run = await runSuite(TINY_SUITE, {}, world.options());
  const byPair = Map.groupBy(run.records, ({ pair }) => pair);
  assertEquals([...byPair.keys()], ["a", "sizes"]);
  assert(byPair.get("a")!.every(({ status }) => status === "ok"));
  for (const { status, values, error } of byPair.get("sizes")!) {
    assertEquals([status, values], ["failed", {}]);
    assertStringIncludes(error!, "tiny/vi/sizes.png");
    assertStringIncludes(error!, "the size is 48x44, the catalogue says 45x41");
  }
  const [text, ...others] = run.unreadable;
  assertEquals([text!.cells.length, others], [3, []]);
  assertStringIncludes(text!.reason, "tiny/ir/text.png");
});

Deno.test("run: files that vanish between planning and computing are named, and nothing is kept of them", async () => {
  await using world = await tinyWorld();
  const { bytes } = world.options();
  const run = await runSuite(
    TINY_SUITE,
    {},
    world.options({ bytes: { ...bytes, mirror: `${world.folder}/gone` } }),
  );
  assertEquals([run.records, run.unreadable.length], [[], 2]);
  assertStringIncludes(run.unreadable[0]!.reason, "tiny/ir/a.png");
  const next = await runSuite(TINY_SUITE, {}, world.options());
  assertEquals([next.computed, next.records.length], [6, 6]);
});

Deno.test("run: a cache that cannot be written ends the run with the reason", async () => {
  await using world = await tinyWorld();
  const { cells } = world.options();
  let puts = 0;
  await assertRejects(
    () =>
      runSuite(
        TINY_SUITE,
        {},
        world.options({
          jobs: 2,
          cells: {
            ...cells,
            put: (record) =>
              ++puts === 2
                ? Promise.reject(
                  new Error("Cannot keep a finished cell: disk full"),
                )
                : cells.put(record),
          },
        }),
      ),
    Error,
    "Cannot keep a finished cell: disk full",
  );
  const next = await runSuite(TINY_SUITE, {}, world.options());
  assertEquals(next.records.length, 6);
  assert(next.computed < 6, "the cell before the failure was kept");
});

Deno.test("run: unpinned pairs are fetched only when allowed, and known by what came", async () => {
  await using world = await finishedWorld();
  const suite = { ...TINY_SUITE, subsets: ["tiny-late"] };
  const options = world.options();
  const plain = await runSuite(suite, {}, options);
  assertEquals(new Set(plain.records.map(({ pair }) => pair)), new Set(["a"]));

  const [a] = await tinyPictures();
  const asked: string[] = [];
  const store = openStore({
    cacheDir: options.bytes.cacheDir,
    mirror: world.mirror,
    fetch: (url): Promise<Response> => {
      asked.push(String(url));
      const file = String(url).includes("/ir/") ? a!.ir : a!.vi;
      return Promise.resolve(new Response(new Uint8Array(file)));
    },
  });
  const run = await runSuite(
    suite,
    { allowUnpinned: true },
    world.options({ store }),
  );
  assertEquals(asked.length, 2);
  assertEquals([run.records.length, run.computed], [6, 3]);
  const of = (pair: string) =>
    run.records.filter((record) => record.pair === pair);
  assertEquals(
    of("late").map(({ values }) => values),
    of("a").map(({ values }) => values),
  );
  assertEquals(
    of("late").map(({ inputs }) => inputs),
    of("a").map(({ inputs }) => inputs),
  );
  assertNotEquals(of("late")[0]!.id, of("a")[0]!.id);

  const offline = await runSuite(
    suite,
    { allowUnpinned: true },
    world.options(),
  );
  assertEquals([offline.records.length, offline.computed, asked.length], [
    6,
    0,
    2,
  ]);
});

Deno.test("run: only what is selected runs", async () => {
  await using world = await tinyWorld();
  const run = await runSuite(
    TINY_SUITE,
    { limit: 1, filter: "stretch" },
    world.options(),
  );
  assertEquals([...run.selected], [
    "tiny/a/mmdrfuse-student/imsave-stretch/wasm",
  ]);
  assertEquals([run.records.length, run.computed], [1, 1]);
  await assertRejects(
    () => runSuite(TINY_SUITE, { filter: "nothing" }, world.options()),
    UnknownNameError,
    "nothing is left",
  );
});
