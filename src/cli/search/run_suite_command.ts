import { defaultBoxes } from "../../detect/pins/default_boxes.ts";
import { stageDigest } from "../../bench/cell/stages.ts";
import { runSearchSuite } from "../../bench/searching/run_search_suite.ts";
import {
  SEARCH_SUITE,
  type SearchSuite,
} from "../../bench/searching/search_suite.ts";
import { searchVersion } from "../../bench/searching/search_version.ts";
import { writeAtomically } from "../../files/write_atomically.ts";
import { stats } from "../../results/record/stats.ts";
import { measureNetwork } from "../../train/search/latency/measure_latency.ts";
import { cutPatches } from "../../train/data/cut_patches.ts";
import { openTrainingPairs } from "../../train/data/open_training_pairs.ts";
import { loadRecipe } from "../../train/recipe/load_recipe.ts";
import { phasedProgress } from "../output/phased_progress.ts";
import { print } from "../output/print.ts";
import { say } from "../output/say.ts";
import { writing } from "../output/writing.ts";
import type { Environment } from "../run/environment.ts";
import { interruptible } from "../run/interruptible.ts";
import { obtainLatencies } from "./obtain_latencies.ts";

/**
 * Runs the suite, or goes on with it, and writes what became of it.
 *
 * @param folder where the files go.
 */
export async function runSuiteCommand(
  environment: Environment,
  folder: string,
  quiet: boolean,
  suite: SearchSuite = SEARCH_SUITE,
): Promise<void> {
  const { cacheDir, datasets: catalog, store } = environment;
  const { table } = await obtainLatencies({
    cacheDir,
    // Of cells there are more times to know.
    space: suite.cells.space,
    anew: false,
    quiet,
  });
  const bars = phasedProgress("search", quiet);
  const total = countUnits(suite);
  const units = await interruptible(
    "the unit at work begins anew; finished ones are kept",
    async (signal) => {
      const pairsOf = (...names: string[]) =>
        openTrainingPairs({
          catalog,
          store,
          names,
          signal,
          onProgress: (done, all, note) =>
            bars.update("pairs", done, all, note),
        });
      const training = await pairsOf(suite.data.set);
      const patches = new Map(
        await Promise.all(suite.seeds.map(async (seed) =>
          [
            seed,
            await cutPatches({
              ...suite.data,
              pairs: training,
              seed,
              cacheDir,
              signal,
            }),
          ] as const
        )),
      );
      const boxes = defaultBoxes();
      const peopled = (await pairsOf(...suite.task.measured)).flatMap(
        (pair) => {
          const people = boxes.get(pair.name) ?? [];
          return people.length === 0 ? [] : [{ pair, people }];
        },
      );
      return await runSearchSuite({
        suite,
        table,
        recipe: await loadRecipe("fusebench-student"),
        patches,
        judged: await pairsOf(suite.judged),
        peopled,
        code: stageDigest("search/suite"),
        cacheDir,
        signal,
        time: async (onnx) => stats(await measureNetwork(onnx)),
        onWarning: (message) => say(`warning: ${message}`),
        onUnit: (done, note) => bars.update("suite", done, total, note),
      });
    },
  ).finally(bars.end);
  const files = searchVersion(suite, units, {
    engine: table.engine,
    cores: navigator.hardwareConcurrency,
  });
  for (const [name, text] of Object.entries(files)) {
    const path = `${folder}/${name}`;
    await writing(path, () => writeAtomically(path, text));
    print(path);
  }
}

/** Searches, the networks found, random ones, starts of four tasks, guidance; about as many are timed. */
function countUnits({ seeds, arms, random }: SearchSuite): number {
  const networks = arms.length + random.count;
  return 2 + seeds.length * (arms.length + 2 * networks + 3 * 4 + 2);
}
