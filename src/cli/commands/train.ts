import { callerPath } from "../../bench/obtain/default_store.ts";
import type { KeptCheckpoint } from "../../train/run/training_error.ts";
import { trainedId } from "../../train/trained/trained_id.ts";
import type { Command } from "../flags/command.ts";
import { parseShard } from "../flags/plan_flags.ts";
import { parseFlags } from "../flags/flags.ts";
import { flagsOnly } from "../flags/flags_only.ts";
import { folderPath } from "../flags/folder_path.ts";
import { refuseOverwrite } from "../flags/refuse_overwrite.ts";
import { print } from "../output/print.ts";
import { say } from "../output/say.ts";
import { openEnvironment } from "../run/environment.ts";
import { EXIT, exitStatusOf } from "../run/exit_status.ts";
import { interruptible } from "../run/interruptible.ts";
import { workerCount } from "../run/worker_count.ts";
import { UsageError } from "../flags/usage_error.ts";
import { askedRecipe } from "../train/asked_recipe.ts";
import { printLosses } from "../train/print_losses.ts";
import { printTrained, trainedJson } from "../train/print_trained.ts";
import { TRAIN_FLAGS, type TrainFlags } from "../train/train_flags.ts";
import { trainSuite } from "../train/train_suite.ts";
import { trainOnce } from "../train/train_once.ts";
import { trainedFiles } from "../train/trained_files.ts";

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
    const { quiet, seed = DEFAULT_SEED } = given;
    if (given.losses !== undefined) {
      return await lossesOnly(given, given.losses, seed);
    }
    if (given.suite !== undefined) return await wholeSuite(given, given.suite);
    refuseStray(given, SUITE_ONLY, "without --suite: there is one network");
    const recipe = await askedRecipe(given);
    const environment = openEnvironment({ offline: given.offline });
    const files = trainedFiles(
      given.output === undefined
        ? `${environment.cacheDir}/out/train/${trainedId(recipe, seed)}`
        : folderPath(given.output),
    );
    if (given.recipe?.endsWith(".json")) {
      await refuseOverwrite(Object.values(files), [callerPath(given.recipe)]);
    }
    const jobs = threadsOf(given);
    const finished = await keepingTold((onKept) =>
      interruptible(
        "a checkpoint is written at the next tenth step",
        (signal) =>
          trainOnce({
            environment,
            recipe,
            seed,
            vgg19: given.vgg19 ?? null,
            jobs: Math.min(jobs, recipe.batch),
            files,
            quiet,
            signal,
            onKept,
          }),
      )
    );
    if (given.json) print(JSON.stringify(trainedJson(finished), null, 2));
    else printTrained(finished);
    return EXIT.ok;
  },
};

/** What only looks at losses takes no flag of training. */
async function lossesOnly(
  given: TrainFlags,
  names: readonly string[],
  seed: number,
): Promise<number> {
  refuseStray(
    given,
    [...ONE_ONLY, ...SUITE_ONLY, "suite", "steps", "output", "jobs"],
    "with --losses: nothing is trained",
  );
  const environment = openEnvironment({ offline: given.offline });
  const { json, quiet } = given;
  await interruptible(
    "nothing is kept",
    (signal) => printLosses({ environment, names, seed, json, quiet, signal }),
  );
  return EXIT.ok;
}

async function wholeSuite(given: TrainFlags, suite: string): Promise<number> {
  refuseStray(
    given,
    ONE_ONLY,
    "with --suite: its networks have recipes and seeds of their own",
  );
  if (given.models !== undefined && given.shard !== undefined) {
    throw new UsageError(
      "Cannot use --models with --shard: give one of them",
    );
  }
  const { full, steps, models, json, quiet } = given;
  const environment = openEnvironment({ offline: given.offline });
  const shard = parseShard(given);
  const result = await keepingTold((onKept) =>
    interruptible(
      "a checkpoint is written at the next tenth step",
      (signal) =>
        trainSuite({
          environment,
          suite,
          full,
          steps,
          models,
          shard,
          folder: given.output === undefined
            ? `${environment.cacheDir}/trained/${suite}${full ? "-full" : ""}`
            : folderPath(given.output),
          jobs: threadsOf(given),
          quiet,
          signal,
          onKept,
        }),
    )
  );
  const { folder, trained, found } = result;
  if (json) print(JSON.stringify(result, null, 2));
  else {
    print(
      `${suite}: ${trained.length} trained now, ${found.length} found in ${folder}`,
    );
    print(
      `their tables: deno task bench --suite ${suite} --trained ${folder}`,
    );
  }
  return EXIT.ok;
}

const ONE_ONLY = ["recipe", "seed", "data", "fine-tune", "vgg19"] as const;
const SUITE_ONLY = ["full", "models", "shard"] as const;

function refuseStray(
  given: TrainFlags,
  flags: readonly (keyof TrainFlags)[],
  why: string,
): void {
  const stray = flags.find((flag) =>
    given[flag] !== undefined && given[flag] !== false
  );
  if (stray !== undefined) {
    throw new UsageError(`Cannot use --${stray} ${why}`);
  }
}

function threadsOf({ jobs, quiet }: TrainFlags): number {
  const cores = navigator.hardwareConcurrency;
  return workerCount(jobs ?? cores, cores, (note) => {
    if (!quiet) say(note);
  });
}

/** Says where the last checkpoint is, if the work is stopped. */
async function keepingTold<T>(
  work: (onKept: (kept: KeptCheckpoint) => void) => Promise<T>,
): Promise<T> {
  let kept: KeptCheckpoint | null = null;
  try {
    return await work((last) => kept = last);
  } catch (error) {
    if (exitStatusOf(error) === EXIT.interrupted) sayKept(kept);
    throw error;
  }
}

function sayKept(kept: KeptCheckpoint | null): void {
  if (kept !== null) say(`kept: step ${kept.step}: ${kept.path}`);
}
