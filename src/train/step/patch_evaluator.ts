import { gmsd } from "../losses/gmsd.ts";
import type { FeatureNetwork } from "../features/feature_network.ts";
import {
  REFRESH_DEPTHS,
  type RefreshBranch,
  refreshLoss,
} from "../losses/refresh_loss.ts";
import { ssimMap } from "../losses/ssim_map.ts";
import {
  chainNetwork,
  type NetworkOutput,
  type TrainableNetwork,
} from "../networks/chain_network.ts";
import type { Recipe } from "../recipe/recipe_schema.ts";
import { averageOf, numberOf } from "../tape/sums.ts";
import { Tape } from "../tape/tape.ts";
import type { TapeTensor } from "../tape/tensor.ts";
import { contentLosses, type PatchLoss } from "./content_losses.ts";
import { FeatureMemory } from "./feature_memory.ts";
import {
  alignedMaps,
  alignments,
  digestibleLoss,
  digestibleSeeds,
  plainLoss,
} from "./distillation.ts";
import type {
  BatchFacts,
  PatchInput,
  PatchMeasures,
  PatchOutput,
  PatchResult,
} from "./patch_input.ts";
import { type PatchView, patchView } from "./patch_view.ts";
import { unitLevels } from "./unit_levels.ts";

/** The constants of SSIM where it only measures: those of its paper, for [0, 1]. */
const MEASURED = { luminance: 0.01 ** 2, contrast: 0.03 ** 2 };
/** Of the adaptive weight: it is this many times the gap. */
const ADAPTIVE = 10;

interface Run extends NetworkOutput {
  readonly view: PatchView;
  readonly variables: readonly TapeTensor[];
}

/** Evaluates patches one at a time, on a memory of its own. */
export class PatchEvaluator {
  readonly network: TrainableNetwork;
  readonly #recipe: Recipe;
  readonly #tape = new Tape();
  readonly #features: FeatureMemory | null;

  /** @param features the recipe's feature network; null where it compares no features. */
  constructor(recipe: Recipe, features: FeatureNetwork | null) {
    this.#recipe = recipe;
    this.network = chainNetwork(recipe.network.channels);
    this.#features = features &&
      new FeatureMemory(features.open(this.#tape), depthsOf(recipe));
    this.#tape.keep();
  }

  /** What the batch is decided from, without gradients. */
  measure(
    parameters: readonly Float32Array[],
    input: PatchInput,
  ): PatchMeasures {
    const tape = this.#tape;
    const run = this.#run(parameters, input, false);
    const { teacher } = input;
    const maps = teacher === null ? [] : alignedMaps(tape, run, teacher);
    const wanted = this.#recipe.losses.refresh?.per === "batch";
    return {
      alignment: alignments(tape, maps),
      ...(wanted ? this.#measures(run.view) : { ssim: 0, gmsd: 0 }),
    };
  }

  /** Losses and gradients. */
  grade(
    parameters: readonly Float32Array[],
    input: PatchInput,
    facts: BatchFacts,
  ): PatchResult {
    const tape = this.#tape;
    const { losses } = this.#recipe;
    const run = this.#run(parameters, input, true);
    const found = contentLosses(run.view, losses, this.#features?.of ?? null);
    const seeds: (readonly [TapeTensor, number])[] = [];
    const fixed: Record<string, number> = {};
    const { distillation } = losses;
    if (distillation && input.teacher !== null) {
      const maps = alignedMaps(tape, run, input.teacher);
      const { weight } = distillation;
      if (distillation.kind === "plain") {
        const value = plainLoss(tape, maps);
        found.push({ name: "distillation", weight, value });
      } else {
        seeds.push(...digestibleSeeds(tape, maps, facts, weight));
        fixed["distillation"] = digestibleLoss(facts);
      }
    }
    const output = losses.refresh ? this.#outputOf(run) : null;
    if (output !== null) {
      const pulls = this.#pulls(run, input, facts, output);
      found.push(...pulls);
      fixed["refresh"] = pulls.reduce(
        (sum, { weight, value }) => sum + weight * numberOf(tape, value),
        0,
      ) / losses.refresh!.weight;
    }
    for (const { name, value } of found) {
      if (name !== "refresh") fixed[name] = numberOf(tape, value);
    }
    tape.backward(
      ...found.map(({ value, weight }) => [value, weight] as const),
      ...seeds,
    );
    return {
      losses: fixed,
      gradients: run.variables.map((variable) => tape.readGradient(variable)),
      output,
    };
  }

  /** What a teacher of this network would hand on: its output and the sum of its buffer. */
  teach(
    parameters: readonly Float32Array[],
    input: PatchInput,
  ): { fused: Float32Array; buffer: Float32Array } {
    const { fused, buffer } = this.#run(parameters, input, false);
    const area = input.side * input.side;
    const sums = new Float32Array(area);
    const planes = this.#tape.read(buffer);
    for (let at = 0; at < planes.length; at++) sums[at % area]! += planes[at]!;
    return { fused: this.#tape.read(fused), buffer: sums };
  }

  #run(
    parameters: readonly Float32Array[],
    { side, ir, vi }: PatchInput,
    graded: boolean,
  ): Run {
    const tape = this.#tape;
    tape.clear();
    this.#features?.clear();
    const variables = this.network.parameters.map((form, at) =>
      graded
        ? tape.variable(form, parameters[at]!)
        : tape.constant(form, parameters[at]!)
    );
    const a = this.#plane(side, ir);
    const b = this.#plane(side, vi);
    const made = this.network.run(tape, variables, a, b);
    return { ...made, variables, view: patchView(tape, a, b, made.fused) };
  }

  #plane(side: number, levels: Uint8Array): TapeTensor {
    return this.#tape.constant(
      { channels: 1, height: side, width: side },
      unitLevels(levels),
    );
  }

  #measures(view: PatchView): { ssim: number; gmsd: number } {
    const tape = this.#tape;
    const ssim = view.windows().map((pair) =>
      numberOf(tape, averageOf(tape, ssimMap(tape, pair, MEASURED)))
    );
    const deviations = [view.ir, view.vi].map((source) =>
      numberOf(tape, gmsd(tape, view.fused, source))
    );
    return {
      ssim: ssim[0]! + ssim[1]!,
      gmsd: deviations[0]! + deviations[1]!,
    };
  }

  #outputOf({ fused, view: { ir, vi } }: Run): PatchOutput {
    const values = this.#tape.read(fused);
    const levels = new Uint8ClampedArray(values.length);
    for (let at = 0; at < levels.length; at++) levels[at] = 255 * values[at]!;
    // No gradient is wanted of what only measures.
    const still = patchView(this.#tape, ir, vi, { ...fused, varies: false });
    return { levels: new Uint8Array(levels.buffer), ...this.#measures(still) };
  }

  #pulls(
    { fused }: Run,
    { side, best }: PatchInput,
    { gaps }: BatchFacts,
    now: PatchOutput,
  ): PatchLoss[] {
    const refresh = this.#recipe.losses.refresh!;
    if (best === null) return [];
    const features = refresh.perception && this.#features
      ? { of: this.#features.of, weight: refresh.perception.weight }
      : null;
    const own = {
      ssim: best.ssim.measure - now.ssim,
      gmsd: now.gmsd - best.gmsd.measure,
    };
    // One plane where one output is the best by both.
    const planes = new Map<Uint8Array, TapeTensor>();
    const planeOf = (levels: Uint8Array): TapeTensor => {
      const plane = planes.get(levels) ?? this.#plane(side, levels);
      planes.set(levels, plane);
      return plane;
    };
    return (["ssim", "gmsd"] as const).flatMap((branch: RefreshBranch) => {
      const gap = (gaps ?? own)[branch];
      if (gap <= 0) return [];
      return {
        name: "refresh",
        weight: refresh.weight * ADAPTIVE * gap,
        value: refreshLoss(
          this.#tape,
          branch,
          fused,
          planeOf(best[branch].levels),
          features,
        ),
      };
    });
  }
}

/** Every depth that a recipe's losses compare. */
function depthsOf({ losses }: Recipe): number[] {
  const { perception, weightedSsim, refresh } = losses;
  const depths = new Set(perception?.depths);
  for (const depth of weightedSsim?.features?.depths ?? []) depths.add(depth);
  if (refresh?.perception) {
    for (const depth of Object.values(REFRESH_DEPTHS).flat()) depths.add(depth);
  }
  return [...depths].sort((a, b) => a - b);
}
