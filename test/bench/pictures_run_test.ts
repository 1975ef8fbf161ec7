/** Published pictures on the whole road: run, record, identity, plan, shards, merge, tables. */
import { assert, assertEquals, assertThrows } from "@std/assert";
import { explainCells } from "../../src/bench/cell/explain_cells.ts";
import { openManifestShelf } from "../../src/bench/cell/manifest_shelf.ts";
import { describeRun } from "../../src/bench/publish/describe_run.ts";
import { suiteTables } from "../../src/bench/publish/suite_tables.ts";
import { runSuite, type SuiteRun } from "../../src/bench/run_suite.ts";
import { identityDifferences } from "../../src/bench/shards/identity_differences.ts";
import { mergeFolders } from "../../src/bench/shards/merge_folders.ts";
import { parsePlan } from "../../src/bench/shards/parse_plan.ts";
import { planText } from "../../src/bench/shards/plan.ts";
import { selectCells } from "../../src/bench/suite/select_cells.ts";
import type { Suite } from "../../src/bench/suite/suite.ts";
import { sha256Hex } from "../../src/canon/digest.ts";
import type { ModelCatalog } from "../../src/models/catalog.ts";
import type { PublishedPictures } from "../../src/models/pictures/published_pictures.ts";
import { compareCell } from "../../src/results/drift/compare_cell.ts";
import { isSealed } from "../../src/results/record/seal_record.ts";
import { temporaryFolder } from "../store/fake_host.ts";
import { runShard, tinyPlan } from "./shards/tiny_plan.ts";
import { tinyModels, tinyWeights } from "./tiny_models.ts";
import { tinyPublished } from "./tiny_pictures.ts";
import { type TinyWorld, tinyWorld } from "./tiny_world.ts";

const SUITE: Suite = {
  suite: "tiny",
  title: "A rule beside pictures",
  subsets: ["tiny"],
  fusers: [
    { model: "average", protocols: ["levels-round"] },
    { model: "drawn-pictures", protocols: ["as-saved"] },
  ],
  backends: ["wasm"],
  profiles: ["cdd"],
};

const ONLY: Suite = { ...SUITE, fusers: [SUITE.fusers[1]!] };

/** A world whose catalogue has drawn pictures, of both pairs unless told. */
async function picturesWorld(
  pairs: readonly ("a" | "b")[] = ["a", "b"],
  { zipped = false, isHere = true } = {},
): Promise<TinyWorld> {
  const { entry, files } = await tinyPublished("drawn-pictures", pairs, zipped);
  const { models } = await tinyModels(tinyWeights());
  const world = await tinyWorld({
    models: { models, pictures: new Map([[entry.id, entry]]) },
  });
  for (const file of isHere ? files : []) {
    const path = `${world.mirror}/sha256/${await sha256Hex(file)}`;
    await Deno.writeFile(path, file);
  }
  return world;
}

/** The catalogue of a world with something of one picture changed. */
function changed(
  { models }: TinyWorld,
  change: Partial<
    PublishedPictures["pictures"] extends ReadonlyMap<string, infer P> ? P
      : never
  >,
): ModelCatalog {
  const entry = models.pictures.get("drawn-pictures")!;
  const pictures = new Map(entry.pictures);
  pictures.set("tiny/a", { ...pictures.get("tiny/a")!, ...change });
  return {
    ...models,
    pictures: new Map([[entry.id, { ...entry, pictures }]]),
  };
}

function fingerprints({ records }: SuiteRun): unknown[] {
  return records.map(({ id, fused, values, digest }) => [
    id,
    fused,
    values,
    digest,
  ]);
}

for (const zipped of [false, true]) {
  Deno.test(`pictures: ${zipped ? "members of a zip" : "files"} are scored as they are, and the record says that nothing was run`, async () => {
    await using world = await picturesWorld(["a", "b"], { zipped });
    const run = await runSuite(ONLY, {}, world.options());
    assertEquals([run.records.length, run.missing], [2, []]);
    for (const record of run.records) {
      const pin = world.models.pictures.get("drawn-pictures")!.pictures
        .get(`tiny/${record.pair}`)!;
      assertEquals([record.status, record.error], ["ok", null]);
      assertEquals(record.protocol, "as-saved");
      assertEquals(record.network, { weights: [], onnx: pin.sha256 });
      assertEquals(record.output, pin.sha256);
      assertEquals(record.fused, pin.luma601Sha256);
      assertEquals(record.engine.name, "none");
      assertEquals(record.code.export, null);
      assertEquals(record.code.backend, null);
      assert(await isSealed(record));
    }
    const again = await runSuite(ONLY, {}, world.options());
    assertEquals(again.computed, 0);
    assertEquals(fingerprints(again), fingerprints(run));
  });
}

Deno.test("pictures: a pair without one has no cell, and its mean says so", async () => {
  await using world = await picturesWorld(["a"]);
  const run = await runSuite(SUITE, {}, world.options());
  assertEquals(
    run.records.map(({ pair, model }) => `${pair} ${model}`),
    ["a average", "a drawn-pictures", "b average"],
  );
  assertEquals(run.missing, []);
  const header = await describeRun(SUITE, run, world.models, {
    version: 1,
    date: "2026-01-01",
    change: "a test",
  });
  assertEquals(
    header.models.map(({ title, cost }) => [title, cost === null]),
    [
      [world.models.models.get("average")!.title, false],
      ["Drawn, pictures published by nobody", true],
    ],
  );
  const [{ table }] = suiteTables(SUITE, header, run.records, world.models) as [
    ReturnType<typeof suiteTables>[number],
  ];
  assertEquals(table.rows.map(({ label }) => label), [
    "average",
    "drawn-pictures",
  ]);
  assertEquals(table.notes, [
    "No row can be told from another on the 1 pair both have: all share the mark of the best.",
    "all metrics missing for 1 of 2 pairs (drawn-pictures, as-saved)",
    "Rows that end in -pictures were fused and published by others (nobody): nothing was run for them here, and of a picture in colour the BT.601 luma is scored.",
  ]);
  const cost = suiteTables(SUITE, header, run.records, world.models).at(-1)!;
  assertEquals(cost.table.rows.map(({ label }) => label), ["average"]);
});

Deno.test("pictures: a subset that they have nothing of has no row of them", async () => {
  await using world = await picturesWorld(["b"]);
  const first = { ...SUITE, subsets: ["tiny-first"] };
  const run = await runSuite(first, {}, world.options());
  assertEquals(run.records.map(({ model }) => model), ["average"]);
  const header = await describeRun(first, run, world.models, {
    version: 1,
    date: "2026-01-01",
    change: "a test",
  });
  const { table } = suiteTables(first, header, run.records, world.models)[0]!;
  assertEquals(table.rows.map(({ label }) => label), ["average"]);
  assertEquals(table.notes, []);
});

Deno.test("pictures: under a protocol they are refused", async () => {
  await using world = await picturesWorld();
  const wrong = {
    ...SUITE,
    fusers: [{ model: "drawn-pictures", protocols: ["clip-round"] }],
  };
  assertThrows(
    () => selectCells(wrong, world.datasets, {}, world.models),
    Error,
    'Cannot show drawn-pictures under protocol "clip-round": it is known by its pictures, and nothing happens to their pixels; choose one of as-saved',
  );
});

Deno.test("pictures: one that decodes to other than its pinned luma has failed, and is no value", async () => {
  await using world = await picturesWorld();
  const models = changed(world, { luma601Sha256: "1".repeat(64) });
  const run = await runSuite(ONLY, {}, world.options({ models }));
  const [a, b] = run.records;
  assertEquals([a!.status, a!.values, b!.status], ["failed", {}, "ok"]);
  assert(
    a!.error!.startsWith(
      "Cannot score drawn-pictures/tiny/a.png as decoded: the sha256 of its luma is ",
    ),
    a!.error!,
  );
  // A value that was finished before the catalogue said so is none either.
  await runSuite(ONLY, {}, world.options());
  const later = await runSuite(ONLY, {}, world.options({ models }));
  assertEquals(later.records.map(({ status }) => status), ["failed", "ok"]);
});

Deno.test("pictures: those that cannot be had are one line, and the others go on", async () => {
  await using world = await picturesWorld(["a", "b"], { isHere: false });
  const run = await runSuite(SUITE, {}, world.options());
  assertEquals(run.records.map(({ model }) => model), ["average", "average"]);
  assertEquals(run.missing.map(({ what, name }) => [what, name]), [
    ["model", "drawn-pictures"],
  ]);
  assert(
    run.missing[0]!.reason.startsWith(
      "2 of 2 pictures, such as drawn-pictures/tiny/a.png: ",
    ),
    run.missing[0]!.reason,
  );
});

Deno.test("pictures: a cell is known by its picture's digest, and --explain names the picture", async () => {
  await using world = await picturesWorld();
  const { cells } = world.options();
  const before = await runSuite(ONLY, {}, world.options());
  const other = (await tinyPublished("drawn-pictures", ["b"])).entry.pictures
    .get("tiny/b")!;
  const { sha256, bytes, luma601Sha256 } = other;
  const models = changed(world, { sha256, bytes, luma601Sha256 });
  const said: string[] = [];
  const after = await runSuite(
    ONLY,
    {},
    world.options({
      models,
      async onOpen(open): Promise<void> {
        const shelf = openManifestShelf(`${world.folder}/code`);
        for (const { reason } of await explainCells(open, cells, shelf)) {
          said.push(reason);
        }
      },
    }),
  );
  assertEquals(said, ["the picture drawn-pictures/tiny/a.png is another"]);
  // It has the size of b.
  assertEquals(after.records[0]!.status, "failed");
  assert(before.records[0]!.id !== after.records[0]!.id);
  assertEquals(before.records[1], after.records[1]);
});

Deno.test("pictures: plan, shards and merge give what one run gives", async () => {
  for (const suite of [SUITE, ONLY]) {
    await using world = await picturesWorld();
    await using folder = await temporaryFolder();
    const whole = await runSuite(suite, {}, world.options());
    const plan = await tinyPlan(world, {}, suite);
    assertEquals(parsePlan(planText(plan), "plan.json"), plan);
    assertEquals(Object.keys(plan.pins.pictures!), ["drawn-pictures"]);
    assertEquals("drawn-pictures" in plan.pins.networks, false);
    const folders = [];
    for (const index of [1, 2]) {
      const path = `${folder.path}/${index}`;
      await runShard(world, plan, { index, count: 2 }, path);
      folders.push(path);
    }
    const merged = await mergeFolders(folders, null, world.options());
    assertEquals(merged.absent, []);
    assertEquals(fingerprints(merged.run), fingerprints(whole));
    const models = changed(world, { sha256: "1".repeat(64) });
    const later = await tinyPlan(
      { ...world, models } as TinyWorld,
      {},
      suite,
    );
    assertEquals(identityDifferences(plan, later), [
      "pictures of drawn-pictures",
    ]);
  }
});

Deno.test("pictures: a plan without them is what it was", async () => {
  await using world = await picturesWorld();
  const plan = await tinyPlan(world, {}, {
    ...SUITE,
    fusers: [SUITE.fusers[0]!],
  });
  assertEquals("pictures" in plan.pins, false);
});

Deno.test("pictures: drift has its cause in the picture's file, or in its decoding", async () => {
  await using world = await picturesWorld();
  const { records } = await runSuite(ONLY, { limit: 1 }, world.options());
  const [record] = records;
  const origin = (fresh: Partial<typeof record>): unknown => {
    const drifted = compareCell(record!, { ...record!, ...fresh }, () => 0);
    return drifted === null ? null : [drifted.cause, drifted.stage];
  };
  const other = "1".repeat(64);
  assertEquals(
    origin({ network: { weights: [], onnx: other }, output: other }),
    ["data", "source file"],
  );
  assertEquals(origin({ fused: other }), ["code", "decoding"]);
  assertEquals(origin({}), null);
});
