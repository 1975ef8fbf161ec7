import { loadModel } from "../../bench/obtain/load_model.ts";
import { callerPath } from "../../bench/obtain/default_store.ts";
import { UnknownNameError } from "../../canon/unknown_name_error.ts";
import { explainFileError } from "../../files/explain.ts";
import { readFile } from "../../files/read_file.ts";
import { findModel } from "../../models/find_model.ts";
import type { ModelEntry } from "../../models/models_schema.ts";
import { defaultFeatures } from "../../train/features/default_features.ts";
import type { FeatureSource } from "../../train/features/feature_source.ts";
import { obtainFeatures } from "../../train/features/obtain_features.ts";
import { vgg19Source } from "../../train/features/vgg19_file.ts";
import { featureNetworks } from "../../train/recipe/feature_networks.ts";
import type { Recipe } from "../../train/recipe/recipe_schema.ts";
import { type Teacher, teacherOf } from "../../train/trained/teacher_planes.ts";
import type { StartModel } from "../../train/trained/train_network.ts";
import { asked } from "../flags/asked.ts";
import { UsageError } from "../flags/usage_error.ts";
import type { Environment } from "../run/environment.ts";

/** The other networks that a recipe names. */
export interface HelperNetworks {
  readonly startModel: StartModel | null;
  readonly features: FeatureSource | null;
  readonly teacher: Teacher | null;
  /** Those of the catalogue whose terms follow into what is trained. */
  readonly models: readonly ModelEntry[];
}

/** The names of the feature network that only a file of the user's is: as MMDRFuse's code feeds it, and as it was trained. */
const VGG19 = "vgg19";
const VGG19_IMAGENET = "vgg19-imagenet";
/** With its classifier the file has 548 MB. */
const LARGEST_VGG19 = 1024 ** 3;

/**
 * Finds and gets what a recipe starts from, compares features of, and is taught by.
 *
 * @param vgg19 path of the weights of VGG-19; null where none is given.
 * @throws {UsageError} where nobody knows a name, or a file is missing. @throws As the store does.
 */
export async function openHelpers(
  environment: Environment,
  { start, teacher, losses }: Recipe,
  vgg19: string | null,
  signal: AbortSignal,
): Promise<HelperNetworks> {
  const { models, store } = environment;
  const entries: ModelEntry[] = [];
  const named = (id: string): ModelEntry => {
    const entry = asked(() => findModel(models, id));
    entries.push(entry);
    return entry;
  };
  let startModel: StartModel | null = null;
  if (typeof start !== "string") {
    const entry = named(start.model);
    const { graph } = await loadModel(entry, store, { verify: true, signal });
    startModel = { id: entry.id, graph };
  }
  const network = featureNetworks(losses)[0]?.network;
  return {
    startModel,
    features: network === undefined
      ? null
      : network === VGG19 || network === VGG19_IMAGENET
      ? await givenVgg19(network, vgg19)
      : await pinnedSource(network, environment, signal),
    teacher: teacher === undefined ? null : taughtBy(named(teacher)),
    models: entries,
  };
}

function taughtBy(entry: ModelEntry): Teacher {
  if (entry.kind !== "trained") {
    throw new UsageError(
      `Cannot be taught by ${entry.id}: its buffer is not known; name a network of trained.json`,
    );
  }
  return teacherOf(entry);
}

async function pinnedSource(
  id: string,
  { models, store }: Environment,
  signal: AbortSignal,
): Promise<FeatureSource> {
  const entry = defaultFeatures().get(id);
  if (entry === undefined) {
    const known = [...defaultFeatures().keys(), VGG19, VGG19_IMAGENET];
    const { message } = new UnknownNameError("compare features of", id, known);
    throw new UsageError(message);
  }
  return await obtainFeatures(entry, models, store, signal);
}

async function givenVgg19(
  network: string,
  path: string | null,
): Promise<FeatureSource> {
  if (path === null) {
    throw new UsageError(
      "Cannot compare features of VGG-19: its weights are not pinned; give a file with --vgg19, or name another network in losses.perception",
    );
  }
  const place = callerPath(path);
  const bytes = await readFile(place, { most: LARGEST_VGG19 }).catch(
    (error) => {
      throw new UsageError(
        `Cannot read VGG-19 from ${path}: ${
          explainFileError(error, "read", place)
        }`,
        { cause: error },
      );
    },
  );
  return vgg19Source(path, bytes, network === VGG19 ? "unit" : "imagenet");
}
