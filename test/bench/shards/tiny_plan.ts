/** A plan over a tiny world, and its shards run into folders. */
import { loadModels } from "../../../src/bench/obtain/load_models.ts";
import { runSuite, type SuiteRun } from "../../../src/bench/run_suite.ts";
import {
  makePlan,
  type PlanSelection,
} from "../../../src/bench/shards/make_plan.ts";
import { type Plan, planText } from "../../../src/bench/shards/plan.ts";
import { openRecordFolder } from "../../../src/bench/shards/record_folder.ts";
import { type Shard, shardOf } from "../../../src/bench/shards/shard_of.ts";
import { TINY_SUITE, type TinyWorld } from "../tiny_world.ts";

/** The plan of the tiny suite. */
export async function tinyPlan(
  world: TinyWorld,
  selection: PlanSelection = {},
  suite = TINY_SUITE,
): Promise<Plan> {
  const { datasets, models } = world;
  const { ready } = await loadModels(
    suite.fusers.map(({ model }) => model),
    models,
    world.options().store,
    { verify: true },
  );
  return await makePlan(suite, selection, { datasets, models, loaded: ready });
}

/** Runs one shard into a folder, as `bench --plan` does. */
export async function runShard(
  world: TinyWorld,
  plan: Plan,
  shard: Shard,
  folder: string,
): Promise<SuiteRun> {
  const records = await openRecordFolder(folder, planText(plan));
  const cells = shardOf(plan, shard).flat();
  const run = await runSuite(
    plan.definition,
    {
      ...plan.selection,
      cells: new Set(cells.map((cell) => cell.slice(1, 6).join("/"))),
    },
    world.options({ cells: records.cells }),
  );
  await records.report(`${shard.index}-of-${shard.count}`, {
    missing: [...run.missing],
    unreadable: run.unreadable.map(({ cells, reason }) => ({
      dataset: cells[0]!.pair.dataset,
      pair: cells[0]!.pair.id,
      cells: cells.map(({ id }) => id),
      reason,
    })),
  });
  return run;
}
