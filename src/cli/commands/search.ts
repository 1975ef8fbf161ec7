import { drawGenotypes } from "../../bench/searching/draw_genotypes.ts";
import { stageDigest } from "../../bench/cell/stages.ts";
import { sha256Hex } from "../../canon/digest.ts";
import { writeAtomically } from "../../files/write_atomically.ts";
import { costOf } from "../../models/cost.ts";
import { stats } from "../../results/record/stats.ts";
import { cutPatches } from "../../train/data/cut_patches.ts";
import { peopledPairs } from "../../train/data/peopled_pairs.ts";
import { buildFeatures } from "../../train/features/build_features.ts";
import { SEARCH_METHODS } from "../../train/search/gradient/methods.ts";
import { predictedLatency } from "../../train/search/latency/latency_table.ts";
import { measureNetwork } from "../../train/search/latency/measure_latency.ts";
import { searchId } from "../../train/search/run/search_options.ts";
import { runSearch } from "../../train/search/run_search.ts";
import { SEARCH_SPACES } from "../../train/search/search_spaces.ts";
import { choice } from "../flags/choice.ts";
import type { Command } from "../flags/command.ts";
import { parseFlags } from "../flags/flags.ts";
import { flagsOnly } from "../flags/flags_only.ts";
import { folderPath } from "../flags/folder_path.ts";
import { UsageError } from "../flags/usage_error.ts";
import { phasedProgress } from "../output/phased_progress.ts";
import { print } from "../output/print.ts";
import { say } from "../output/say.ts";
import { writing } from "../output/writing.ts";
import { openEnvironment } from "../run/environment.ts";
import { EXIT } from "../run/exit_status.ts";
import { interruptible } from "../run/interruptible.ts";
import { obtainLatencies } from "../search/obtain_latencies.ts";
import {
  foundJson,
  type FoundNetwork,
  printedGenotype,
  printFound,
  printLatencies,
} from "../search/print_found.ts";
import { runSuiteCommand } from "../search/run_suite_command.ts";
import { SEARCH_FLAGS } from "../search/search_flags.ts";
import { searchRecipe } from "../search/search_recipe.ts";
import { openHelpers } from "../train/open_helpers.ts";
import { openPatches } from "../train/open_patches.ts";

const DEFAULT = { lambda: "0.02", steps: 300, seed: 1 };
/** Steps between checkpoints. */
const EVERY = 25;

/** `deno task search`: from operations to a network. */
export const search: Command = {
  name: "search",
  summary: "Search a small fusion network among operations",
  usage: "[flags]",
  details:
    "Space, method, lambda, steps, seed and this machine's kept latencies decide every byte of the network. Stopped or killed, the same command goes on from its last checkpoint (.fusebench/search).",
  flags: SEARCH_FLAGS,
  async run(args): Promise<number> {
    const { flags: given, positionals } = parseFlags(SEARCH_FLAGS, args);
    flagsOnly("search", positionals, "--space NAME picks a space");
    const { quiet, seed = DEFAULT.seed } = given;
    const name = choice(
      "search the space",
      given.space ?? "small",
      SEARCH_SPACES,
    );
    const space = SEARCH_SPACES[name];
    const method = choice(
      "search by the method",
      given.method ?? "implicit",
      SEARCH_METHODS,
    );
    const lambda = numberOf("lambda", given.lambda ?? DEFAULT.lambda);
    const environment = openEnvironment();
    const { cacheDir } = environment;
    if (given.suite) {
      const folder = given.output === undefined
        ? `${cacheDir}/out/search-suite`
        : folderPath(given.output);
      await runSuiteCommand(environment, folder, quiet);
      return EXIT.ok;
    }
    const { path: kept, table } = await obtainLatencies({
      cacheDir,
      space,
      anew: given.measure,
      quiet,
    });
    if (given.measure) {
      if (given.json) print(JSON.stringify(table, null, 2));
      else printLatencies(kept, table);
      return EXIT.ok;
    }
    const recipe = await searchRecipe(name, given.steps ?? DEFAULT.steps);
    const task = given.guide === undefined
      ? null
      : { eta: numberOf("guide", given.guide), guides: true };
    const asked = { space, method, lambda, table, recipe, seed, task };
    const id = await searchId(asked);
    const folder = given.output === undefined
      ? `${cacheDir}/out/search/${id}`
      : folderPath(given.output);
    const bars = phasedProgress("search", quiet);
    const outcome = await interruptible(
      "a checkpoint is written at the next step",
      async (signal) => {
        const { data } = recipe;
        // Guided, the scenes are drawn so that they know where their people are.
        const patches = task === null
          ? await openPatches({
            environment,
            recipe,
            seed,
            signal,
            onProgress: bars.update,
          })
          : await cutPatches({
            ...data,
            pairs: await peopledPairs(1, data.scenes!),
            seed,
            cacheDir,
            signal,
          });
        const { features } = await openHelpers(
          environment,
          { ...recipe, start: "average" },
          null,
          signal,
        );
        return await runSearch({
          ...asked,
          features: features && await buildFeatures(features),
          patches,
          cacheDir,
          code: stageDigest("search"),
          every: EVERY,
          signal,
          onWarning: (message) => say(`warning: ${message}`),
          onStep: (phase, { step, validation, training }, genotype) =>
            bars.update(
              phase,
              step,
              recipe.steps,
              `${printedGenotype(genotype)} ${
                ((phase === "train" ? training : validation) ?? 0).toFixed(4)
              }`,
            ),
        });
      },
    ).finally(bars.end);
    const path = `${folder}/model.onnx`;
    await writing(path, () => writeAtomically(path, outcome.onnx));
    const found: FoundNetwork = {
      outcome,
      id,
      path,
      sha256: await sha256Hex(outcome.onnx),
      cost: costOf(outcome.graph, table),
      table,
      predicted: predictedLatency(table, space, outcome.genotype),
      measured: stats(await measureNetwork(outcome.onnx)),
    };
    const row = `${JSON.stringify(foundJson(found), null, 2)}\n`;
    const rowPath = `${folder}/row.json`;
    await writing(rowPath, () => writeAtomically(rowPath, row));
    const picture = drawGenotypes(`What ${id} found`, [{
      label: name,
      note: `${found.cost.parameters} parameters`,
      genotype: outcome.genotype,
    }]);
    await writing(
      `${folder}/cells.svg`,
      () => writeAtomically(`${folder}/cells.svg`, picture),
    );
    for (const shelf of outcome.shelves) await shelf.remove();
    if (given.json) print(row.trimEnd());
    else printFound(found);
    return EXIT.ok;
  },
};

function numberOf(flag: string, text: string): number {
  const number = Number(text);
  if (text.trim() !== "" && Number.isFinite(number) && number >= 0) {
    return number;
  }
  throw new UsageError(
    `Cannot read --${flag} ${text}: give a number of at least 0, such as ${DEFAULT.lambda}`,
  );
}
