/**
 * What planning, sharding and merging take as a plan grows: `deno task bench:scale 10000 100000`.
 *
 * The records are made up (no cell is computed), the code that reads, judges, unites and tabulates them is the product's.
 */
import process from "node:process";
import { describeRun } from "../src/bench/publish/describe_run.ts";
import { describeMachine } from "../src/bench/publish/machine.ts";
import { mergeFolders } from "../src/bench/shards/merge_folders.ts";
import { parsePlan } from "../src/bench/shards/parse_plan.ts";
import { planText } from "../src/bench/shards/plan.ts";
import { shardOf } from "../src/bench/shards/shard_of.ts";
import { verifyPlan } from "../src/bench/shards/verify_plan.ts";
import { suiteTables } from "../src/bench/publish/suite_tables.ts";
import { print } from "../src/cli/output/print.ts";
import { defaultModels } from "../src/models/default_models.ts";
import { packVersion } from "../src/results/version/pack_version.ts";
import { openStore } from "../src/store/store.ts";
import {
  CELLS_A_PAIR,
  LARGE_SUITE,
  largeCatalog,
  largePlan,
  writeLargeRecords,
} from "./shards/large_world.ts";

const SHARDS = 1000;

async function timed<T>(what: string, work: () => T | Promise<T>): Promise<T> {
  const start = performance.now();
  const before = process.cpuUsage();
  const result = await work();
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(before);
  const rss = Deno.memoryUsage().rss / 1e6;
  print(
    `  ${what.padEnd(28)} ${seconds.toFixed(2).padStart(8)} s ${
      ((user + system) / 1e6).toFixed(2).padStart(8)
    } s of processor ${rss.toFixed(0).padStart(7)} MB held`,
  );
  return result;
}

async function measure(cells: number): Promise<void> {
  const folder = await Deno.makeTempDir({ dir: ".fusebench", prefix: "scale" });
  try {
    const models = defaultModels();
    const datasets = await largeCatalog(Math.ceil(cells / CELLS_A_PAIR));
    const plan = await largePlan(datasets);
    const count = plan.tasks.flat().length;
    print(`${count} cells`);
    await timed("make the plan", () => largePlan(datasets));
    const text = await timed("write the plan as text", () => planText(plan));
    print(`  ${(text.length / 1e6).toFixed(1)} MB of plan`);
    await timed("read the plan", () => parsePlan(text, "plan"));
    await timed(
      "verify the plan",
      () => verifyPlan(plan, { datasets, models }),
    );
    await timed(
      `take one of ${SHARDS} shards`,
      () => shardOf(plan, { index: 1, count: SHARDS }),
    );
    await timed("write the records", () => writeLargeRecords(datasets, folder));
    const { run } = await timed(
      "merge the records",
      () =>
        mergeFolders([folder], plan, {
          datasets,
          models,
          store: openStore({ cacheDir: ".fusebench", offline: true }),
          bytes: { cacheDir: ".fusebench", mirror: null },
        }),
    );
    const header = await timed(
      "describe the run",
      () =>
        describeRun(LARGE_SUITE, run, models, {
          version: 1,
          date: "2025-01-31",
          change: "made up",
        }),
    );
    await timed(
      "make the tables",
      () => suiteTables(LARGE_SUITE, header, run.records, models),
    );
    const packed = await timed(
      "pack the records",
      () => packVersion(header, run.records),
    );
    print(`  ${(packed.length / count).toFixed(0)} bytes a packed record`);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

if (import.meta.main) {
  const { cpu, cores, runtime } = describeMachine();
  print(`${cpu}, ${cores} cores, ${runtime}`);
  await Deno.mkdir(".fusebench", { recursive: true });
  for (const cells of Deno.args.length > 0 ? Deno.args : ["1000", "10000"]) {
    await measure(Number(cells));
  }
}
