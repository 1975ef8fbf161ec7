import type { Recipe } from "../../train/recipe/recipe_schema.ts";
import {
  FUSION_TASKS,
  taskPatches,
} from "../../train/search/meta/fusion_tasks.ts";
import {
  adaptStart,
  metaInitialise,
  preTrain,
} from "../../train/search/meta/meta_initialise.ts";
import { metaTask } from "../../train/search/meta/meta_task.ts";
import { startWeights } from "../../train/search/network/start_weights.ts";
import { SupernetEvaluator } from "../../train/search/network/supernet_evaluator.ts";
import type { SearchSuite } from "./search_suite.ts";
import type { AdaptedUnit } from "./search_units.ts";
import type { UnitShelf } from "./unit_shelf.ts";

/** What adapting takes of the suite's run. */
export interface AdaptedUnitsOptions {
  readonly suite: SearchSuite;
  readonly recipe: Recipe;
  readonly cacheDir: string;
  readonly shelf: UnitShelf;
  next(note: string): void;
}

const STARTS = ["none", "plain", "meta"] as const;

/**
 * Three starts of one network, adapted to each task with two pairs that none of them has seen: the meta-initialisation, plain
 * pre-training over all tasks by as many evaluations, and none. Each is measured on patches of eight further pairs.
 */
export async function* adaptedUnits(
  { suite, recipe, cacheDir, shelf, next }: AdaptedUnitsOptions,
): AsyncGenerator<AdaptedUnit> {
  const { meta, space } = suite;
  const evaluator = new SupernetEvaluator({
    space: {
      ...space,
      candidates: meta.genotype.map((name) => [name]),
    },
    losses: recipe.losses,
  });
  for (const seed of suite.seeds) {
    const patchesOf = (
      task: typeof FUSION_TASKS[number],
      share: "meta" | "few" | "test",
      count: number,
    ) => taskPatches(task, share, { ...meta, count, seed, cacheDir });
    const start = startWeights(evaluator.layers, seed);
    let tasks: ReturnType<typeof metaTask>[] | undefined;
    const learnt = new Map<string, Float32Array>([["none", start]]);
    const startOf = async (name: string): Promise<Float32Array> => {
      tasks ??= await Promise.all(
        FUSION_TASKS.map(async (task) =>
          metaTask(
            evaluator,
            await patchesOf(task, "meta", meta.count),
            meta.batch,
            seed,
          )
        ),
      );
      const found = learnt.get(name) ??
        (name === "meta" ? metaInitialise : preTrain)(start, tasks, meta).theta;
      learnt.set(name, found);
      return found;
    };
    for (const name of STARTS) {
      for (const task of FUSION_TASKS) {
        next(`adapt ${name} ${seed}: ${task}`);
        yield await shelf.take(
          { kind: "adapted", start: name, task, seed },
          async (): Promise<AdaptedUnit> => {
            const few = metaTask(
              evaluator,
              await patchesOf(task, "few", 4 * meta.batch),
              meta.batch,
              seed,
            );
            const theta = adaptStart(await startOf(name), few, {
              steps: meta.adapting,
              rate: meta.rate,
            });
            const test = await patchesOf(task, "test", meta.tested);
            const losses = Array.from(
              { length: meta.tested },
              (_, i) =>
                evaluator.evaluate(
                  {
                    theta: Float64Array.from(theta),
                    alpha: new Float64Array(),
                  },
                  [test.read(i)],
                  meta.side,
                  null,
                ).loss,
            );
            return { kind: "adapted", seed, start: name, task, losses };
          },
        );
      }
    }
  }
}
