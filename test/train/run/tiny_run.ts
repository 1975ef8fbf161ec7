/** A run that takes a moment: 20 steps of 4 of 8 patches of 32², with a history. */
import { sha256Hex } from "../../../src/canon/digest.ts";
import { createRandom } from "../../../src/numeric/random.ts";
import type { PatchSet } from "../../../src/train/data/patch_set.ts";
import { parameterBytes } from "../../../src/train/export/parameter_bytes.ts";
import { parseRecipe } from "../../../src/train/recipe/parse_recipe.ts";
import type { Recipe } from "../../../src/train/recipe/recipe_schema.ts";
import {
  type TrainingOutcome,
  trainNetwork,
  type TrainNetworkOptions,
} from "../../../src/train/trained/train_network.ts";

/** Settings that every test may change. */
export const TINY: Recipe = parseRecipe({
  id: "tiny",
  title: "A tiny recipe",
  network: { channels: [2, 4, 1] },
  start: "average",
  data: { set: "drawn", side: 32, count: 8 },
  batch: 4,
  steps: 20,
  optimiser: { rate: 4e-3, schedule: "cosine", last: 0.02 },
  losses: {
    ssim: { weight: 1, luminance: 1e-6, contrast: 1e-5 },
    visualInformation: { weight: 0.15 },
    refresh: { weight: 0.1, per: "patch" },
  },
}, "tiny");

/** The same, so long that it is still at work when it is to be killed. */
export const LONGER: Recipe = { ...TINY, steps: 60 };

/** Eight smooth patches of levels. */
export const PATCHES: PatchSet = {
  side: 32,
  count: 8,
  digest: "0".repeat(64),
  licences: ["none"],
  read: (index) => ({ ir: waves(2 * index), vi: waves(2 * index + 1) }),
};

/** Trains it. */
export async function trainTiny(
  options: Partial<TrainNetworkOptions> & { readonly cacheDir: string },
): Promise<TrainingOutcome> {
  return await trainNetwork({
    recipe: TINY,
    seed: 1,
    patches: PATCHES,
    startModel: null,
    features: null,
    teacher: null,
    code: "test",
    jobs: 1,
    every: 0,
    onWarning: (message) => {
      throw new Error(message);
    },
    ...options,
  });
}

/** Digest of trained parameters and of the loss curve. */
export async function outcomeDigest(
  { parameters, losses }: TrainingOutcome,
): Promise<string> {
  const curve = await sha256Hex(
    new TextEncoder().encode(JSON.stringify(losses)),
  );
  return `${await sha256Hex(parameterBytes(parameters))} ${curve}`;
}

function waves(seed: number): Uint8Array {
  const random = createRandom(seed);
  const [across, down] = [1 + Math.floor(5 * random()), 2 + random()];
  return Uint8Array.from(
    { length: 32 * 32 },
    (_, at) => {
      const [x, y] = [at % 32, Math.floor(at / 32)];
      return (x * across * 7 + y * y * down + 40 * random()) % 256;
    },
  );
}
