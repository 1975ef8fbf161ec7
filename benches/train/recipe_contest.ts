/** A step of a whole recipe: ours beside PyTorch's, each on one thread, by processor time. */
import process from "node:process";
import {
  openPlaces,
  storePlaces,
} from "../../src/bench/obtain/default_store.ts";
import { defaultModels } from "../../src/models/default_models.ts";
import { drawnPatches } from "../../src/train/data/drawn_patches.ts";
import type { PatchSet } from "../../src/train/data/patch_set.ts";
import { defaultFeatures } from "../../src/train/features/default_features.ts";
import type { FeatureSource } from "../../src/train/features/feature_source.ts";
import { obtainFeatures } from "../../src/train/features/obtain_features.ts";
import { featureNetworks } from "../../src/train/recipe/feature_networks.ts";
import { loadRecipe } from "../../src/train/recipe/load_recipe.ts";
import type { Recipe } from "../../src/train/recipe/recipe_schema.ts";
import type { TeacherPlanes } from "../../src/train/step/patch_input.ts";
import type {
  Absence,
  Contest,
  Contestant,
  ContestPlan,
} from "../measure/contestant.ts";
import { converse } from "../python/converse.ts";
import { findPython } from "../python/find_python.ts";
import { base64Of } from "./base64_of.ts";
import { ourRecipe } from "./our_recipe.ts";
import { startParameters } from "./student_batch.ts";

/** Steps after which both sides' mean losses are compared, before anything is measured. */
const COMPARED = 10;

/**
 * The job, at the recipe's own batch and side.
 *
 * @param python the interpreter to take, the usual ones unless told.
 */
export function recipeContest(
  name: string,
  python: string | undefined,
): ContestPlan {
  return {
    job: `step of ${name}`,
    open: () => openContest(name, python),
  };
}

/** As many patches of drawn scenes as a batch takes. */
export async function contestPatches(
  { batch, data: { side } }: Recipe,
): Promise<PatchSet> {
  const { cacheDir } = storePlaces();
  return await drawnPatches({
    scenes: 4,
    side,
    count: batch,
    seed: 1,
    cacheDir,
  });
}

async function openContest(
  name: string,
  python: string | undefined,
): Promise<Contest> {
  await using opened = new AsyncDisposableStack();
  const loaded = await loadRecipe(name);
  // At one rate, as the programs share no schedule.
  const recipe: Recipe = {
    ...loaded,
    optimiser: { rate: loaded.optimiser.rate, schedule: "constant" },
  };
  const patches = await contestPatches(recipe);
  const features = await featuresOf(recipe);
  const taught = Array.from(
    { length: patches.count },
    (_, at) => stoodFor(patches, at),
  );
  const contestants: Contestant[] = [];
  const absences: Absence[] = [];
  const losses: string[] = [];
  const ours = opened.use(
    await ourRecipe({
      recipe,
      patches,
      features,
      teacher: recipe.losses.distillation ? (patch) => taught[patch]! : null,
      start: startParameters(),
      jobs: 1,
    }),
  );
  for (let step = 0; step < COMPARED; step++) await ours.step();
  losses.push(`ours ${ours.loss().toPrecision(6)}`);
  contestants.push({
    side: "ours",
    name: "",
    async run(times): Promise<number> {
      const before = process.cpuUsage();
      for (let step = 0; step < times; step++) await ours.step();
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    },
  });
  try {
    const found = await findPython(python, ["torch", "numpy"]);
    if (found.path === null) throw new Error(found.reason);
    const server = opened.use(
      converse(found.path, "recipe_server.py", { OMP_NUM_THREADS: "1" }),
    );
    const { missing } = await server.ask(
      requestOf(recipe, patches, taught, features),
    ) as { readonly missing: string | null };
    if (missing !== null) throw new Error(missing);
    const ask = async (times: number) =>
      await server.ask({ times }) as { processor: number; loss: number };
    losses.push(`PyTorch ${(await ask(COMPARED)).loss.toPrecision(6)}`);
    contestants.push({
      side: "torch",
      name: "",
      run: async (times) => (await ask(times)).processor,
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    absences.push({ side: "torch", name: "", reason });
  }
  const rest = opened.move();
  const { batch, data: { side } } = recipe;
  return {
    contestants,
    absences,
    notes: [
      `${name}, ${batch} × ${side}², by processor time: mean loss of the first ${COMPARED} steps: ${
        losses.join(", ")
      }`,
    ],
    [Symbol.asyncDispose]: () => rest.disposeAsync(),
  };
}

/** What stands for a teacher's planes: their numbers do not change how long anything takes. */
function stoodFor(patches: PatchSet, at: number): TeacherPlanes {
  const { ir, vi } = patches.read(at);
  return {
    fused: Float16Array.from(ir, (level, i) => (level + vi[i]!) / 510),
    buffer: Float16Array.from(ir, (level, i) => (level + 2 * vi[i]!) / 255),
  };
}

async function featuresOf({ losses }: Recipe): Promise<FeatureSource | null> {
  const [named] = featureNetworks(losses);
  if (named === undefined) return null;
  const entry = defaultFeatures().get(named.network)!;
  const store = openPlaces(storePlaces());
  return await obtainFeatures(entry, defaultModels(), store);
}

function requestOf(
  { losses, optimiser: { rate } }: Recipe,
  patches: PatchSet,
  taught: readonly TeacherPlanes[],
  features: FeatureSource | null,
): unknown {
  const { count, side } = patches;
  const planes = (of: (at: number) => Float32Array): string =>
    base64Of(Array.from({ length: count }, (_, at) => of(at)));
  const source = (which: "ir" | "vi") =>
    planes((at) =>
      Float32Array.from(patches.read(at)[which], (level) => level / 255)
    );
  const file = (ending: string): string | null =>
    features?.files.find(({ name }) => name.endsWith(ending))?.bytes
      .toBase64() ?? null;
  return {
    threads: 1,
    count,
    side,
    ir: source("ir"),
    vi: source("vi"),
    fused: planes((at) => Float32Array.from(taught[at]!.fused)),
    buffer: planes((at) => Float32Array.from(taught[at]!.buffer)),
    parameters: startParameters().map((numbers) => base64Of([numbers])),
    losses,
    rate,
    param: file(".param"),
    bin: file(".bin"),
  };
}
