import type { FeatureNetwork } from "../features/feature_network.ts";
import { gmsd } from "../losses/gmsd.ts";
import type { FeaturesOf } from "../losses/refresh_loss.ts";
import type { Recipe } from "../recipe/recipe_schema.ts";
import { plus } from "../tape/arithmetic.ts";
import { numberOf } from "../tape/sums.ts";
import { Tape } from "../tape/tape.ts";
import { contentLosses } from "./content_losses.ts";
import { FeatureMemory } from "./feature_memory.ts";
import { patchView } from "./patch_view.ts";
import { unitLevels } from "./unit_levels.ts";

/** An output and its two sources, grey levels, side × side each. */
export interface OutputWithSources {
  readonly side: number;
  readonly ir: Uint8Array;
  readonly vi: Uint8Array;
  readonly fused: Uint8Array;
}

/** Measures losses one output at a time, on a memory of its own: none is weighted, and smaller is better. */
export interface LossMeter {
  /** By name, the same names in one order each time. */
  measure(output: OutputWithSources): Readonly<Record<string, number>>;
}

/** SSIM's constants of its paper, for [0, 1]. */
const SSIM = { luminance: 0.01 ** 2, contrast: 0.03 ** 2 };
const weight = 1;

/**
 * Every loss that compares an output with its own two sources: what a recipe names, gathered for looking at.
 *
 * Distillation needs a teacher and refresh the outputs of a whole training, so they are not among them.
 *
 * @param network null leaves out the losses that compare features.
 */
export function lossMeter(network: FeatureNetwork | null): LossMeter {
  const tape = new Tape();
  const depths = Array.from(
    { length: network?.depthCount ?? 0 },
    (_, at) => at + 1,
  );
  const memory = network && new FeatureMemory(network.open(tape), depths);
  tape.keep();
  const wanted = { ...PLAIN, ...(network && ofFeatures(network.id, depths)) };
  return {
    measure({ side, ...levels }): Record<string, number> {
      tape.clear();
      memory?.clear();
      const shape = { channels: 1, height: side, width: side };
      const [ir, vi, fused] = [levels.ir, levels.vi, levels.fused].map((of) =>
        tape.constant(shape, unitLevels(of))
      );
      const view = patchView(tape, ir!, vi!, fused!);
      const features: FeaturesOf | null = memory?.of ?? null;
      const found = Object.entries(wanted).map(([name, settings]) => {
        const { value } = contentLosses(view, settings, features)[0]!;
        return [name, numberOf(tape, value)];
      });
      const deviation = plus(
        tape,
        gmsd(tape, fused!, ir!),
        gmsd(tape, fused!, vi!),
      );
      return {
        ...Object.fromEntries(found),
        "GMSD": numberOf(tape, deviation),
      };
    },
  };
}

const PLAIN: Readonly<Record<string, Recipe["losses"]>> = {
  "intensity, L1 to the greater": {
    intensity: { weight, target: "maximum", norm: "l1" },
  },
  "intensity, MSE to the greater": {
    intensity: { weight, target: "maximum", norm: "mse" },
  },
  "intensity, L1 to the average": {
    intensity: { weight, target: "average", norm: "l1" },
  },
  "intensity, MSE to the average": {
    intensity: { weight, target: "average", norm: "mse" },
  },
  "gradient": { gradient: { weight, target: "maximum" } },
  "texture": { texture: { weight } },
  "SSIM": { ssim: { weight, ...SSIM } },
  "structure": { structure: { weight, contrast: SSIM.contrast } },
  "SSIM by saliency (M)": { weightedSsim: { weight, ...SSIM } },
  "VIF": { visualInformation: { weight } },
};

/** Of SqueezeNet's features; see docs/TRAINING.md. */
const SOFTNESS = 100;

function ofFeatures(
  network: string,
  depths: number[],
): Record<string, Recipe["losses"]> {
  const features = { network, depths, softness: SOFTNESS };
  return {
    "SSIM by features (σ)": { weightedSsim: { weight, ...SSIM, features } },
    "perception": { perception: { weight, network, depths } },
  };
}
