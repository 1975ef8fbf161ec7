import { featureNetworks } from "./feature_networks.ts";
import type { Recipe } from "./recipe_schema.ts";

/** Losses that say by themselves what a fused image is. */
const SUFFICIENT = [
  "ssim",
  "weightedSsim",
  "structure",
  "visualInformation",
  "intensity",
  "gradient",
  "perception",
  "distillation",
] as const;

/** What of a recipe cannot be meant: a sentence each, that begins with the setting and says what to do. */
export function contradictions(recipe: Recipe): string[] {
  return [
    ...ofNetwork(recipe),
    ...ofLosses(recipe),
    ...ofPace(recipe),
  ];
}

/** Fewest channels of a hidden layer that can start as a rule. */
const CARRIED = 4;

function* ofNetwork(
  { network: { channels }, start }: Recipe,
): Iterable<string> {
  const [first, last] = [channels.at(0), channels.at(-1)];
  if (first !== 2) {
    yield `network.channels begins with ${first}; a fuser takes 2 planes, infrared and visible`;
  }
  if (last !== 1) {
    yield `network.channels ends with ${last}; a fuser makes 1 plane`;
  }
  const fewest = Math.min(...channels.slice(1, -1));
  if ((start === "average" || start === "greater") && fewest < CARRIED) {
    yield `start is "${start}", which takes ${CARRIED} channels in each hidden layer, and network.channels [${
      channels.join(", ")
    }] has one of ${fewest}; take "random" or more channels`;
  }
}

function* ofLosses({ losses, start, teacher }: Recipe): Iterable<string> {
  if (!SUFFICIENT.some((name) => losses[name] !== undefined)) {
    yield `losses has none that says what a fused image is; give at least one of ${
      SUFFICIENT.join(", ")
    }`;
  }
  const { distillation, perception, weightedSsim } = losses;
  if (distillation && teacher === undefined) {
    yield `losses.distillation needs a teacher; name one of trained.json in teacher`;
  }
  if (start === "teacher" && teacher === undefined) {
    yield `start is "teacher" and there is none; name one of trained.json in teacher, or take "random"`;
  }
  const named = { perception, "weightedSsim.features": weightedSsim?.features };
  for (const [name, part] of Object.entries(named)) {
    const depths = part?.depths ?? [];
    if (new Set(depths).size < depths.length) {
      yield `losses.${name}.depths names a depth twice: [${
        depths.join(", ")
      }]; name each once`;
    }
  }
  const [first, ...others] = featureNetworks(losses);
  for (const { place, network } of others) {
    if (network === first!.network) continue;
    yield `losses.${place}.network is ${network}, losses.${
      first!.place
    }.network ${first!.network}; a recipe has one feature network`;
  }
}

function* ofPace({ batch, data, optimiser }: Recipe): Iterable<string> {
  if (batch > data.count) {
    yield `batch is ${batch}, more than data.count, ${data.count}; take a smaller batch or more patches`;
  }
  if (data.scenes !== undefined && data.set !== "drawn") {
    yield `data.scenes counts drawn scenes, and data.set is "${data.set}"; leave it out, or take "drawn"`;
  }
  if (optimiser.schedule === "constant" && optimiser.last !== undefined) {
    yield `optimiser.last is where a cosine ends, and optimiser.schedule is "constant"; leave one of them out`;
  }
}
