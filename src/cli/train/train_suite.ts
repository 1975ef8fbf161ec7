import { stageDigest } from "../../bench/cell/stages.ts";
import type { Shard } from "../../bench/shards/shard_of.ts";
import { loadSuite, suiteNames } from "../../bench/suite/load_suite.ts";
import type { TrainedEntry } from "../../models/trained/trained_entry.ts";
import { withTrained } from "../../models/with_trained.ts";
import { parseRecipe } from "../../train/recipe/parse_recipe.ts";
import { recipeDigest } from "../../train/recipe/recipe_digest.ts";
import type { Recipe } from "../../train/recipe/recipe_schema.ts";
import type { KeptCheckpoint } from "../../train/run/training_error.ts";
import {
  atSchedule,
  PAPER_SCHEDULE,
} from "../../train/suite/paper_schedule.ts";
import {
  type SuiteTraining,
  suiteTrainings,
} from "../../train/suite/suite_trainings.ts";
import { readKeptNetwork } from "../../train/suite/trained_folder.ts";
import { choice } from "../flags/choice.ts";
import { choices } from "../flags/choices.ts";
import { UsageError } from "../flags/usage_error.ts";
import { print } from "../output/print.ts";
import type { Environment } from "../run/environment.ts";
import { trainModel } from "./train_model.ts";
import { trainedFiles } from "./trained_files.ts";
import { writeTrained } from "./write_trained.ts";

/** Which networks are trained, and where they go. */
export interface TrainSuiteOptions {
  readonly environment: Environment;
  readonly suite: string;
  /** At the schedule of the paper in place of the recipes' own. */
  readonly full: boolean;
  /** In place of the schedule's. */
  readonly steps: number | undefined;
  /** Only these. */
  readonly models: readonly string[] | undefined;
  readonly shard: Shard;
  readonly folder: string;
  readonly jobs: number;
  readonly quiet: boolean;
  readonly signal: AbortSignal;
  onKept(kept: KeptCheckpoint): void;
}

/** What became of them. */
export interface TrainedSuite {
  readonly folder: string;
  readonly trained: readonly string[];
  /** Those that lay there already. */
  readonly found: readonly string[];
}

/**
 * Trains the networks of a suite that were trained here, one after the other, each into a folder of its own below `folder`: what
 * lies there and is of the same recipe, seed and code stays, and one that was stopped goes on from its checkpoint.
 *
 * Where recipes are changed their teachers are trained first, in every shard that has a student of theirs.
 *
 * @throws {UsageError} for a name nobody knows, or a suite without such networks.
 */
export async function trainSuite(
  options: TrainSuiteOptions,
): Promise<TrainedSuite> {
  const { environment, full, steps, models, shard, folder } = options;
  const name = choice("train --suite", options.suite, await suiteNames());
  const { fusers } = await loadSuite(name);
  const isChanged = full || steps !== undefined;
  const { teachers, students } = await suiteTrainings(
    fusers.map(({ model }) => model),
    environment.models,
    (recipe) => changed(recipe, options),
  );
  if (students.length === 0) {
    throw new UsageError(
      `Cannot train --suite ${name}: none of its fusers was trained here; ablation and students have some`,
    );
  }
  const all = [...isChanged ? teachers : [], ...students];
  const wanted = models === undefined
    ? students.filter((_, at) => at % shard.count === shard.index - 1)
    : all.filter(({ id }) =>
      choices("train --models", models, all.map(({ id }) => id)).includes(id)
    );
  const needed = new Set(wanted.map(({ recipe }) => recipe.teacher));
  const first = isChanged
    ? teachers.filter(({ id }) =>
      needed.has(id) && !wanted.some((one) => one.id === id)
    )
    : [];
  const kept: TrainedEntry[] = [];
  const trained: string[] = [];
  const found: string[] = [];
  for (const training of [...first, ...wanted]) {
    const catalog = withTrained(environment.models, kept);
    const there = await currentNetwork(training, folder);
    if (there === null) {
      await trainInto(training, {
        ...options,
        environment: { ...environment, models: catalog },
      });
      trained.push(training.id);
    } else found.push(training.id);
    kept.push(there ?? (await readKeptNetwork(folder, training.id))!.entry);
  }
  return { folder, trained, found };
}

function changed(
  recipe: Recipe,
  { full, steps }: Pick<TrainSuiteOptions, "full" | "steps">,
): Recipe {
  const scheduled = full
    ? {
      ...atSchedule(recipe, PAPER_SCHEDULE),
      title: `${recipe.title}, at the paper's schedule`,
    }
    : recipe;
  return parseRecipe(
    steps === undefined ? scheduled : { ...scheduled, steps },
    `${recipe.id} with these flags`,
  );
}

/** The network that lies there, where it was trained by this recipe, seed and code; its teacher is of the same folder. */
async function currentNetwork(
  { id, recipe, seed }: SuiteTraining,
  folder: string,
): Promise<TrainedEntry | null> {
  const there = await readKeptNetwork(folder, id);
  if (there === null) return null;
  const { identity } = there;
  const isCurrent = identity.recipe === await recipeDigest(recipe) &&
    identity.seed === seed && identity.code === stageDigest("train");
  return isCurrent ? there.entry : null;
}

async function trainInto(
  { id, recipe, seed }: SuiteTraining,
  options: TrainSuiteOptions,
): Promise<void> {
  const { trained, model, made, seconds } = await trainModel({
    ...options,
    recipe,
    seed,
    jobs: Math.min(options.jobs, recipe.batch),
    vgg19: null,
  });
  const files = trainedFiles(`${options.folder}/${id}`);
  await writeTrained(
    files,
    { ...model, entry: { ...model.entry, id } },
    trained,
  );
  await trained.shelf.remove();
  if (!options.quiet) {
    print(
      `trained ${id}: ${recipe.steps} steps (${made} here, in ${
        seconds.toFixed(1)
      } s)`,
    );
  }
}
