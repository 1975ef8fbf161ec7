/** Shards of a tiny world, merged: the same as one run, whatever the folders; nothing wrong gets in. */
import {
  assert,
  assertEquals,
  assertRejects,
  assertStringIncludes,
} from "@std/assert";
import fc from "fast-check";
import { describeRun } from "../../../src/bench/publish/describe_run.ts";
import { runSuite, type SuiteRun } from "../../../src/bench/run_suite.ts";
import { mergeFolders } from "../../../src/bench/shards/merge_folders.ts";
import type { Plan } from "../../../src/bench/shards/plan.ts";
import { suiteTables } from "../../../src/bench/publish/suite_tables.ts";
import { packVersion } from "../../../src/results/version/pack_version.ts";
import { markdown } from "../../../src/results/table/markdown.ts";
import type { CellRecord } from "../../../src/results/record/record.ts";
import { sealRecord } from "../../../src/results/record/seal_record.ts";
import { copyFolder } from "../../copy_folder.ts";
import { digest, makeTiming } from "../../results/make_record.ts";
import { encodePng } from "../../../src/image/encode_png.ts";
import { drawGray, tinyPictures } from "../tiny_datasets.ts";
import { TINY_SUITE, type TinyWorld, tinyWorld } from "../tiny_world.ts";
import { runShard, tinyPlan } from "./tiny_plan.ts";

/** Everything a run writes down, as text. */
async function written(run: SuiteRun, world: TinyWorld): Promise<string[]> {
  const header = await describeRun(TINY_SUITE, run, world.models, {
    version: 1,
    date: "2025-01-31",
    change: "a test",
  });
  const tables = suiteTables(TINY_SUITE, header, run.records, world.models);
  return [
    packVersion(header, run.records),
    ...tables.map(({ name, table }) => name + markdown(table)),
  ];
}

const base = await tinyWorld();
Deno.test.afterAll(async () => await base[Symbol.asyncDispose]());
const shared = await tinyPlan(base);
for (const [index, name] of [[1, "one"], [2, "two"]] as const) {
  await runShard(base, shared, { index, count: 2 }, `${base.folder}/${name}`);
}

/** A world whose plan was run in two shards, each into a folder of its own: copies, for a test to spoil. */
async function sharded(): Promise<
  AsyncDisposable & {
    world: TinyWorld;
    plan: Plan;
    folders: [string, string];
  }
> {
  const world = await tinyWorld();
  const folders: [string, string] = [
    `${world.folder}/one`,
    `${world.folder}/two`,
  ];
  await copyFolder(`${base.folder}/one`, folders[0]);
  await copyFolder(`${base.folder}/two`, folders[1]);
  return {
    world,
    plan: shared,
    folders,
    [Symbol.asyncDispose]: () => world[Symbol.asyncDispose](),
  };
}

/** Every record file of a folder, by path. */
async function recordFiles(folder: string): Promise<string[]> {
  const files: string[] = [];
  for await (const { name } of Deno.readDir(`${folder}/cells`)) {
    for await (const file of Deno.readDir(`${folder}/cells/${name}`)) {
      files.push(`${folder}/cells/${name}/${file.name}`);
    }
  }
  return files.sort();
}

async function change(
  file: string,
  changed: (record: CellRecord) => unknown,
): Promise<void> {
  const record = JSON.parse(await Deno.readTextFile(file));
  await Deno.writeTextFile(file, JSON.stringify(changed(record)));
}

/** A change that its maker sealed again. */
async function forge(
  file: string,
  changed: (record: CellRecord) => CellRecord,
): Promise<void> {
  const record = JSON.parse(await Deno.readTextFile(file));
  await Deno.writeTextFile(
    file,
    JSON.stringify(await sealRecord(changed(record))),
  );
}

function without(record: CellRecord, id: string): CellRecord {
  const { [id]: _, ...variants } = record.variants;
  const { [id]: __, ...values } = record.values;
  return { ...record, variants, values };
}

Deno.test("merge: two shards give the bytes of one run, in any order and however often", async () => {
  await using made = await sharded();
  const { world, folders: [one, two] } = made;
  const alone = await written(
    await runSuite(TINY_SUITE, {}, world.options()),
    world,
  );
  for (const folders of [[one, two], [two, one], [one, two, one, one]]) {
    const { run, absent, aside } = await mergeFolders(
      folders,
      null,
      world.options(),
    );
    assertEquals(await written(run, world), alone);
    assertEquals([absent, aside, run.computed], [[], 0, 0]);
  }
});

Deno.test("merge: however records are spread over folders, the result is the same", async () => {
  await using made = await sharded();
  const { world, plan, folders } = made;
  const files = (await Promise.all(folders.map(recordFiles))).flat();
  const expected = await written(
    (await mergeFolders(folders, null, world.options())).run,
    world,
  );
  let round = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.subarray([0, 1, 2], { minLength: 1 }), {
        minLength: files.length,
        maxLength: files.length,
      }),
      async (places) => {
        const spread = `${world.folder}/spread-${round++}`;
        for (const [at, file] of files.entries()) {
          for (const place of places[at]!) {
            const [bin, name] = file.split("/").slice(-2);
            const target = `${spread}/${place}/cells/${bin}`;
            await Deno.mkdir(target, { recursive: true });
            await Deno.copyFile(file, `${target}/${name}`);
          }
        }
        const there: string[] = [];
        for await (const { name } of Deno.readDir(spread)) {
          there.push(`${spread}/${name}`);
        }
        const { run } = await mergeFolders(there, plan, world.options());
        assertEquals(await written(run, world), expected);
      },
    ),
    { numRuns: 10 },
  );
});

Deno.test("merge: what no shard has computed is missing, by pair, and the rest is there", async () => {
  await using made = await sharded();
  const { world, folders: [one] } = made;
  const { run, absent } = await mergeFolders([one], null, world.options());
  assertEquals([run.records.length, absent.length], [3, 3]);
  assertEquals(
    run.missing.map(({ what, reason }) => [what, reason]),
    [["pair", "not computed yet"]],
  );
  assertEquals(run.unreadable, []);
});

Deno.test("merge: missing, failed and undefined are told apart, as one run tells them", async () => {
  const [a, b] = await tinyPictures();
  const small = await encodePng(drawGray(40, 38, 7));
  await using world = await tinyWorld({
    pictures: [
      { id: "small", width: 40, height: 38, ir: small, vi: small },
      { ...b!, id: "sizes", vi: a!.vi },
      { ...a!, id: "text", ir: new TextEncoder().encode("not a picture") },
      { ...b!, id: "gone", ir: b!.vi, vi: b!.ir },
    ],
  });
  const gone = world.datasets.datasets.get("tiny")!.pairs.get("gone")!;
  await Deno.remove(`${world.mirror}/sha256/${gone.ir.sha256}`);
  const alone = await runSuite(TINY_SUITE, {}, world.options());
  const plan = await tinyPlan(world);
  const folder = `${world.folder}/records`;
  for (const index of [1, 2, 3]) {
    await runShard(world, plan, { index, count: 3 }, folder);
  }
  const { run, absent } = await mergeFolders([folder], null, world.options());
  assertEquals(run.records, alone.records);
  assertEquals(run.missing, alone.missing);
  assertEquals(run.missing.map(({ name }) => name), ["tiny/gone"]);
  assertEquals(
    run.unreadable.map(({ cells, reason }) => [cells.length, reason]),
    alone.unreadable.map(({ cells, reason }) => [cells.length, reason]),
  );
  assertEquals(absent.length, 6);
  assertEquals(
    new Set(
      run.records.filter(({ status }) => status === "failed").map((
        { pair },
      ) => pair),
    ),
    new Set(["sizes"]),
  );
  assert(
    run.records.some(({ values }) => typeof values["VIF/cdd"] === "object"),
    "a pair too small for VIF is finished, with a value that is undefined",
  );

  await Deno.writeFile(`${world.mirror}/sha256/${gone.ir.sha256}`, b!.vi);
  await runShard(world, plan, { index: 1, count: 1 }, folder);
  const later = await mergeFolders([folder], null, world.options());
  assertEquals([later.run.missing, later.run.records.length], [[], 9]);
  assertEquals(later.run.unreadable.length, 1);
});

Deno.test("merge: a failed cell is a failed record until a later try succeeds", async () => {
  await using made = await sharded();
  const { world, folders } = made;
  const [file] = await recordFiles(folders[0]);
  const ok: CellRecord = JSON.parse(await Deno.readTextFile(file!));
  const failed = await sealRecord({
    ...ok,
    status: "failed",
    error: "out of memory",
    output: null,
    fused: null,
    variants: {},
    values: {},
  });
  await Deno.mkdir(`${folders[0]}/failed`);
  await Deno.writeTextFile(
    `${folders[0]}/failed/${ok.id}.json`,
    JSON.stringify(failed),
  );
  const whole = await mergeFolders(folders, null, world.options());
  assert(whole.run.records.every(({ status }) => status === "ok"));
  await Deno.remove(file!);
  const { run, absent } = await mergeFolders(folders, null, world.options());
  assertEquals(
    run.records.filter(({ status }) => status === "failed").map(({ id }) => id),
    [ok.id],
  );
  assertEquals([run.missing, absent], [[], []]);
});

for (
  const [what, spoil, reason] of [
    [
      "truncated",
      (file: string) => Deno.truncate(file, 300),
      "it is truncated or damaged",
    ],
    [
      "of another schema",
      (file: string) => change(file, (record) => ({ ...record, schema: 1 })),
      "at schema",
    ],
    [
      "under the name of another cell",
      (file: string) =>
        change(file, (record) => ({ ...record, id: digest("x") })),
      "it is the record of another cell",
    ],
    [
      "of other code",
      (file: string) =>
        forge(file, (record) => ({
          ...record,
          code: { ...record.code, road: digest("x") },
        })),
      "computed with other code or pins, what differs is the code of stage road",
    ],
    [
      "of other weights",
      (file: string) =>
        forge(file, (record) => ({
          ...record,
          network: { ...record.network, weights: [digest("x")] },
        })),
      "what differs is the network ",
    ],
    [
      "of another engine",
      (file: string) =>
        forge(file, (record) => ({
          ...record,
          engine: { ...record.engine, threads: 2 },
        })),
      "what differs is the engine of backend wasm",
    ],
    [
      "of another picture",
      (file: string) =>
        forge(file, (record) => ({
          ...record,
          inputs: {
            ...record.inputs,
            ir: { ...record.inputs.ir, file: digest("x") },
          },
        })),
      "what differs is the file tiny/ir/",
    ],
    [
      "of a picture decoded otherwise",
      (file: string) =>
        forge(file, (record) => ({
          ...record,
          inputs: {
            ...record.inputs,
            vi: { ...record.inputs.vi, luma: digest("x") },
          },
        })),
      "what differs is the decoded picture of tiny/vi/",
    ],
    [
      "of another pair than its id's",
      (file: string) =>
        forge(file, (record) => ({ ...record, pair: "nowhere" })),
      "its id is that of tiny/",
    ],
    [
      "failed among the finished",
      (file: string) =>
        forge(file, (record) => ({
          ...record,
          status: "failed",
          error: "x",
          variants: {},
          values: {},
        })),
      "its status is failed",
    ],
    [
      "changed in one digit of a value",
      (file: string) =>
        change(file, (record) => ({
          ...record,
          values: { ...record.values, "EN/cdd": 1 },
        })),
      "it is not what its digest says",
    ],
    [
      "without values",
      (file: string) =>
        forge(file, (record) => ({ ...record, variants: {}, values: {} })),
      "it has no value of EN/cdd, SD/cdd",
    ],
    [
      "short of one value",
      (file: string) => forge(file, (record) => without(record, "SSIM/cdd")),
      "it has no value of SSIM/cdd",
    ],
    [
      "with a value that nobody asked for",
      (file: string) =>
        forge(file, (record) => ({
          ...record,
          variants: { ...record.variants, "X/x": digest("x") },
          values: { ...record.values, "X/x": 1 },
        })),
      "it has values that the plan does not ask for, X/x",
    ],
    [
      "of another definition or code of a metric",
      (file: string) =>
        forge(file, (record) => ({
          ...record,
          variants: { ...record.variants, "EN/cdd": digest("x") },
        })),
      "what differs is the definition or code of metric EN/cdd",
    ],
  ] as const
) {
  Deno.test(`merge: a record that is ${what} is named and refused`, async () => {
    await using made = await sharded();
    const { world, folders } = made;
    const [file] = await recordFiles(folders[0]);
    await spoil(file!);
    const { message } = await assertRejects(
      () => mergeFolders(folders, null, world.options()),
      Error,
      "Cannot merge 1 files",
    );
    assertStringIncludes(message, file!);
    assertStringIncludes(message, reason);
  });
}

Deno.test("merge: two values of one cell are refused by the names of both files", async () => {
  await using made = await sharded();
  const { world, folders: [one, two] } = made;
  const [file] = await recordFiles(one);
  const copy = file!.replace(one, two);
  await Deno.mkdir(copy.slice(0, copy.lastIndexOf("/")), { recursive: true });
  await Deno.copyFile(file!, copy);
  await mergeFolders([one, two], null, world.options());
  await forge(copy, (record) => ({
    ...record,
    values: { ...record.values, "EN/cdd": 1 },
  }));
  const { message } = await assertRejects(
    () => mergeFolders([one, two], null, world.options()),
    Error,
    "Cannot merge 1 files",
  );
  for (const part of [file!, copy, "values.EN/cdd", "this is a finding"]) {
    assertStringIncludes(message, part);
  }
});

Deno.test("merge: unfinished files of a killed process are passed over", async () => {
  await using made = await sharded();
  const { world, folders } = made;
  const [file] = await recordFiles(folders[0]);
  await Deno.writeTextFile(`${file}.0b1c.tmp`, "{");
  assertEquals(
    (await mergeFolders(folders, null, world.options())).absent,
    [],
  );
});

Deno.test("merge: records of cells that are not planned are left aside and counted", async () => {
  await using made = await sharded();
  const { world, folders } = made;
  const part = await tinyPlan(world, { models: ["average"] });
  const merged = await mergeFolders(folders, part, world.options());
  assertEquals([merged.run.records.length, merged.aside], [2, 4]);
});

Deno.test("merge: folders of different plans, without a plan, or without records are refused", async () => {
  await using made = await sharded();
  const { world, plan, folders: [one, two] } = made;
  const other = `${world.folder}/other`;
  await runShard(
    world,
    await tinyPlan(world, { limit: 1 }),
    { index: 1, count: 1 },
    other,
  );
  await assertRejects(
    () => mergeFolders([one, other], null, world.options()),
    RangeError,
    "they are of different plans",
  );
  const { run } = await mergeFolders([one, other], plan, world.options());
  assert(run.records.length >= 3);
  await Deno.remove(`${two}/plan.json`);
  await assertRejects(
    () => mergeFolders([two], null, world.options()),
    RangeError,
    "it holds no plan; name the plan with --plan",
  );
  await assertRejects(
    () => mergeFolders([`${world.folder}/nowhere`], plan, world.options()),
    Error,
    "there are none; name a folder that `bench --plan` wrote",
  );
});

Deno.test("merge: timings of two adapters stay two, one given twice counts once", async () => {
  await using made = await sharded();
  const { world, folders: [one, two] } = made;
  const timing = makeTiming();
  const elsewhere = {
    ...timing,
    machine: { ...timing.machine, cpu: "another processor" },
  };
  const place = async (folder: string, timings: unknown): Promise<void> => {
    await Deno.mkdir(`${folder}/timings/1-of-2/tiny`, { recursive: true });
    await Deno.writeTextFile(
      `${folder}/timings/1-of-2/tiny/timings.json`,
      JSON.stringify(timings),
    );
  };
  await place(one, [timing]);
  await place(two, [elsewhere, timing]);
  const merged = await mergeFolders([one, two], null, world.options());
  const swapped = await mergeFolders([two, one], null, world.options());
  assertEquals(merged.timings.length, 2);
  assertEquals(swapped.timings, merged.timings);
});
