import { loadModel } from "../../bench/obtain/load_model.ts";
import { stageDigest } from "../../bench/cell/stages.ts";
import { findModel } from "../../models/find_model.ts";
import type { ModelEntry } from "../../models/models_schema.ts";
import type { TrainingState } from "../../train/run/training_state.ts";
import {
  type StartModel,
  trainNetwork,
} from "../../train/trained/train_network.ts";
import { trainedModel } from "../../train/trained/trained_model.ts";
import { asked } from "../flags/asked.ts";
import type { Command } from "../flags/command.ts";
import { parseFlags } from "../flags/flags.ts";
import { flagsOnly } from "../flags/flags_only.ts";
import { folderPath } from "../flags/folder_path.ts";
import { phasedProgress } from "../output/phased_progress.ts";
import { print } from "../output/print.ts";
import { say } from "../output/say.ts";
import { type Environment, openEnvironment } from "../run/environment.ts";
import { EXIT, exitStatusOf } from "../run/exit_status.ts";
import { interruptible } from "../run/interruptible.ts";
import { workerCount } from "../run/run_with_progress.ts";
import { askedRecipe } from "../train/asked_recipe.ts";
import { openPatches } from "../train/open_patches.ts";
import {
  type Finished,
  printTrained,
  trainedJson,
} from "../train/print_trained.ts";
import { TRAIN_FLAGS } from "../train/train_flags.ts";
import { trainProgress } from "../train/train_progress.ts";
import { writeTrained } from "../train/write_trained.ts";

const DEFAULT_SEED = 1;

/** `deno task train`: from a recipe to a network. */
export const train: Command = {
  name: "train",
  summary: "Train a small fusion network by a recipe",
  usage: "[flags]",
  details:
    "Recipe, seed and data decide every byte of the model; threads and interruptions do not. Stopped or killed, the same command goes on from its last checkpoint (.fusebench/train).",
  flags: TRAIN_FLAGS,
  async run(args): Promise<number> {
    const { flags: given, positionals } = parseFlags(TRAIN_FLAGS, args);
    flagsOnly("train", positionals, "--recipe NAME picks a recipe");
    const { quiet } = given;
    const seed = given.seed ?? DEFAULT_SEED;
    const recipe = await askedRecipe(given);
    const environment = openEnvironment({ offline: given.offline });
    const cores = navigator.hardwareConcurrency;
    const jobs = Math.min(
      recipe.batch,
      workerCount(given.jobs ?? cores, cores, (note) => {
        if (!quiet) say(note);
      }),
    );
    const entry = typeof recipe.start === "string"
      ? null
      : modelOf(environment, recipe.start.model);
    let kept: string | null = null;
    const finished = await interruptible(
      "a checkpoint is written at the next tenth step",
      async (signal): Promise<Finished> => {
        const startModel = entry &&
          await startModelOf(environment, entry, signal);
        const bars = phasedProgress("train", quiet);
        const patches = await openPatches({
          environment,
          recipe,
          seed,
          signal,
          onProgress: bars.update,
        }).finally(bars.end);
        const bar = trainProgress(recipe.id, recipe.steps, quiet);
        const began = performance.now();
        let first: TrainingState | null = null;
        const trained = await trainNetwork({
          recipe,
          seed,
          patches,
          startModel,
          features: new Map(),
          teacher: null,
          code: stageDigest("train"),
          jobs,
          cacheDir: environment.cacheDir,
          signal,
          onWarning: (message) => say(`warning: ${message}`),
          onKept: ({ step, path }) => kept = `step ${step}: ${path}`,
          onStep(state): void {
            first ??= state;
            bar.update(state);
          },
        }).finally(bar.end);
        const seconds = (performance.now() - began) / 1000;
        const made = recipe.steps - (first as TrainingState | null)!.step;
        const model = await trainedModel(trained, {
          data: patches.licences,
          models: entry === null ? [] : [entry],
          year: new Date().getFullYear(),
        });
        const folder = given.output === undefined
          ? `${environment.cacheDir}/out/train/${model.entry.id}`
          : folderPath(given.output);
        const files = await writeTrained(folder, model, trained);
        await trained.shelf.remove();
        return { trained, model, files, made, seconds };
      },
    ).catch((error) => {
      const isStopped = exitStatusOf(error) === EXIT.interrupted;
      if (isStopped && kept !== null) say(`kept: ${kept}`);
      throw error;
    });
    if (given.json) print(JSON.stringify(trainedJson(finished), null, 2));
    else printTrained(finished);
    return EXIT.ok;
  },
};

function modelOf({ models }: Environment, id: string): ModelEntry {
  return asked(() => findModel(models, id));
}

async function startModelOf(
  { store }: Environment,
  entry: ModelEntry,
  signal: AbortSignal,
): Promise<StartModel> {
  const { id, graph } = await loadModel(entry, store, { verify: true, signal });
  return { id, graph };
}
