/** From a recipe, a seed and patches to a trained network: the one road that a command and a suite take. */
import { sha256Hex } from "../../canon/digest.ts";
import { digestOf } from "../../canon/digest_of.ts";
import type { Graph } from "../../models/onnx/graph.ts";
import type { PatchSet } from "../data/patch_set.ts";
import { parameterBytes } from "../export/parameter_bytes.ts";
import { parametersOfGraph } from "../export/parameters_of_graph.ts";
import { featureDigest } from "../features/feature_digest.ts";
import type { FeatureSource } from "../features/feature_source.ts";
import {
  chainNetwork,
  type TrainableNetwork,
} from "../networks/chain_network.ts";
import { startParameters } from "../networks/start_parameters.ts";
import { recipeDigest } from "../recipe/recipe_digest.ts";
import type { Recipe } from "../recipe/recipe_schema.ts";
import { type CheckpointShelf, openShelf } from "../run/checkpoint_shelf.ts";
import { History } from "../run/history.ts";
import { openEvaluator } from "../run/open_evaluator.ts";
import { openPlaneFile } from "../run/plane_file.ts";
import { type Planes, planesInMemory } from "../run/planes.ts";
import { runTraining, type TrainingPace } from "../run/run_training.ts";
import type { TrainingIdentity } from "../run/training_identity.ts";
import type { LossPoint } from "../run/training_state.ts";
import { refuseUnfitTeacher } from "./refuse_unfit_teacher.ts";
import { LESSON_BYTES, type Teacher, teacherPlanes } from "./teacher_planes.ts";

/** A pinned model that training starts from. */
export interface StartModel {
  readonly id: string;
  readonly graph: Graph;
}

/** What is trained, and how. */
export interface TrainNetworkOptions
  extends Pick<TrainingPace, "every" | "signal" | "onStep" | "onKept"> {
  readonly recipe: Recipe;
  readonly seed: number;
  readonly patches: PatchSet;
  /** The model of the recipe's start; null where it starts from none. */
  readonly startModel: StartModel | null;
  /** The recipe's feature network; null where it compares no features. */
  readonly features: FeatureSource | null;
  /** The recipe's teacher; null where it has none. */
  readonly teacher: Teacher | null;
  /** Digest of the code that trains, so that no run goes on from a checkpoint of another. */
  readonly code: string;
  /** Threads. */
  readonly jobs: number;
  readonly cacheDir: string;
  onWarning(message: string): void;
}

/** What came of training. */
export interface TrainingOutcome {
  readonly recipe: Recipe;
  readonly identity: TrainingIdentity;
  readonly network: TrainableNetwork;
  readonly parameters: readonly Float32Array[];
  readonly losses: readonly LossPoint[];
  /** Where its last state still lies: remove it once the network is kept. */
  readonly shelf: CheckpointShelf;
}

/**
 * Trains a network, from the checkpoint of the same run where there is one.
 *
 * @throws {RangeError} where the recipe's network has no such start, or there are fewer patches than a batch takes.
 * @throws As `runTraining`.
 */
export async function trainNetwork(
  options: TrainNetworkOptions,
): Promise<TrainingOutcome> {
  const { recipe, seed, patches, features, teacher, jobs } = options;
  refuseUnfitTeacher(recipe, teacher);
  const network = chainNetwork(recipe.network.channels);
  const start = startOf(network, options);
  const identity: TrainingIdentity = {
    recipe: await recipeDigest(recipe),
    data: patches.digest,
    start: await sha256Hex(parameterBytes(start)),
    taught: await taughtDigest(options),
    code: options.code,
    seed,
  };
  const shelf = await openShelf(options.cacheDir, identity, options.onWarning);
  const { distillation, refresh } = recipe.losses;
  const area = patches.side * patches.side;
  using outputs = await openPlanes(
    shelf,
    refresh ? 2 * patches.count : 0,
    area,
  );
  using lessons = await openPlanes(
    shelf,
    distillation ? patches.count : 0,
    LESSON_BYTES * area,
  );
  const taught = teacher && distillation
    ? await teacherPlanes(
      teacher,
      patches,
      recipe,
      lessons,
      jobs,
      options.signal,
    )
    : null;
  using evaluator = await openEvaluator(recipe, features, jobs);
  const { parameters, losses } = await runTraining(
    {
      recipe,
      seed,
      patches,
      evaluator,
      teacher: taught,
    },
    start,
    { ...options, shelf, history: new History(outputs) },
  );
  return { recipe, identity, network, parameters, losses, shelf };
}

/** Planes beyond this many bytes lie in a file. */
const MOST = 128 * 1024 * 1024;

async function openPlanes(
  { folder }: CheckpointShelf,
  count: number,
  area: number,
): Promise<Planes> {
  return count * area > MOST
    ? await openPlaneFile(folder, area)
    : planesInMemory();
}

function startOf(
  network: TrainableNetwork,
  { recipe: { start }, seed, startModel, teacher }: TrainNetworkOptions,
): Float32Array[] {
  if (start === "teacher") {
    return withLastLayer(startParameters(network, "random", seed), teacher);
  }
  if (typeof start === "string") return startParameters(network, start, seed);
  if (startModel?.id !== start.model) {
    throw new TypeError(
      `Cannot start from ${start.model}: its graph was not given`,
    );
  }
  return parametersOfGraph(start.model, startModel.graph, network);
}

/** @throws {RangeError} where the teacher ends in another layer. */
function withLastLayer(
  start: Float32Array[],
  teacher: Teacher | null,
): Float32Array[] {
  const last = teacher?.parameters.slice(-2) ?? [];
  const sizes = (groups: readonly Float32Array[]): string =>
    groups.map(({ length }) => length).join();
  if (sizes(last) !== sizes(start.slice(-2))) {
    throw new RangeError(
      `Cannot start from the last layer of ${
        teacher?.id ?? "a teacher"
      }: it has other sizes; take a teacher that ends as the student does, or "random"`,
    );
  }
  return [...start.slice(0, -2), ...last.map((values) => values.slice())];
}

async function taughtDigest(
  { features, teacher }: TrainNetworkOptions,
): Promise<string | null> {
  if (teacher === null && features === null) return null;
  return await digestOf({
    teacher: teacher &&
      await sha256Hex(parameterBytes(teacher.parameters)),
    features: features && await featureDigest(features),
  });
}
