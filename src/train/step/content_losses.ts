import { localContrast } from "../losses/local_contrast.ts";
import { meanAbsolute, meanSquare } from "../losses/mean_distances.ts";
import { sobelMagnitude } from "../losses/sobel_magnitude.ts";
import { featureWeights } from "../losses/feature_weights.ts";
import { saliencyWeights } from "../losses/saliency_weights.ts";
import { ssimMap } from "../losses/ssim_map.ts";
import { structureMap } from "../losses/structure_map.ts";
import { visualInformationRatio } from "../losses/visual_information.ts";
import {
  featureDistance,
  greaterFeatures,
} from "../losses/feature_distance.ts";
import type { FeaturesOf } from "../losses/refresh_loss.ts";
import { type WeighedSource, weightedSsim } from "../losses/weighted_ssim.ts";
import type { WindowPair } from "../losses/window_statistics.ts";
import type { Recipe } from "../recipe/recipe_schema.ts";
import { greater, plus } from "../tape/arithmetic.ts";
import { rectified, scaledBy } from "../tape/pointwise.ts";
import { averageOf } from "../tape/sums.ts";
import type { TapeTensor } from "../tape/tensor.ts";
import type { PatchView } from "./patch_view.ts";

/** One loss of a patch: a tensor of one number, 0 at best. */
export interface PatchLoss {
  readonly name: string;
  readonly weight: number;
  readonly value: TapeTensor;
}

/** The losses of a recipe that compare an output with its own two sources. */
export function contentLosses(
  view: PatchView,
  recipe: Recipe["losses"],
  features: FeaturesOf | null,
): PatchLoss[] {
  const { tape, fused } = view;
  const found: PatchLoss[] = [];
  const add = (name: string, weight: number, value: TapeTensor): void => {
    found.push({ name, weight, value });
  };
  const fromSources = (map: (pair: WindowPair) => TapeTensor): TapeTensor => {
    const [a, b] = view.windows().map((pair) => averageOf(tape, map(pair)));
    return scaledBy(tape, plus(tape, a!, b!), -1, 2);
  };
  const { ssim, structure, visualInformation: information } = recipe;
  const { weightedSsim: weighted, intensity, gradient } = recipe;
  const { texture, perception, negativity } = recipe;
  if (ssim) {
    add("ssim", ssim.weight, fromSources((pair) => ssimMap(tape, pair, ssim)));
  }
  if (weighted) {
    const weights = ssimWeights(view, weighted, features);
    const [a, b] = view.windows().map((pair, at): WeighedSource => ({
      pair,
      weight: weights[at]!,
    }));
    const value = weightedSsim(tape, [a!, b!], weighted);
    add("weightedSsim", weighted.weight, value);
  }
  if (structure) {
    const { weight, contrast } = structure;
    add(
      "structure",
      weight,
      fromSources((pair) => structureMap(tape, pair, contrast)),
    );
  }
  if (information) {
    const value = fromSources((pair) => visualInformationRatio(tape, pair));
    add("visualInformation", information.weight, value);
  }
  if (intensity) {
    const { weight, target, norm } = intensity;
    const distance = norm === "l1" ? meanAbsolute : meanSquare;
    add("intensity", weight, distance(tape, view[targets[target]](), fused));
  }
  if (gradient) {
    const wanted = localContrast(tape, view[targets[gradient.target]]());
    const there = localContrast(tape, fused);
    add("gradient", gradient.weight, meanSquare(tape, there, wanted));
  }
  if (texture) {
    const [ir, vi, there] = [view.ir, view.vi, fused].map((plane) =>
      sobelMagnitude(tape, plane)
    );
    const wanted = greater(tape, ir!, vi!);
    add("texture", texture.weight, meanAbsolute(tape, there!, wanted));
  }
  if (perception && features !== null) {
    const { weight, depths } = perception;
    const sources = [view.ir, view.vi] as const;
    const wanted = greaterFeatures(tape, features, sources, depths);
    const there = features(fused, depths);
    add("perception", weight, featureDistance(tape, wanted, there));
  }
  if (negativity) {
    const below = rectified(tape, scaledBy(tape, fused, -1));
    add("negativity", negativity.weight, averageOf(tape, below));
  }
  return found;
}

/** Of infrared and visible. */
function ssimWeights(
  { tape, ir, vi }: PatchView,
  { features: wanted }: WeightedSsimSettings,
  features: FeaturesOf | null,
): readonly WeighedSource["weight"][] {
  if (wanted !== undefined && features !== null) {
    return featureWeights(tape, features, [ir, vi], wanted);
  }
  const [a, b] = [ir, vi].map((plane) =>
    Uint8Array.from(tape.read(plane), (value) => Math.round(255 * value))
  );
  return saliencyWeights([a!, b!]).map((of) => ({ width: ir.width, of }));
}

type WeightedSsimSettings = NonNullable<Recipe["losses"]["weightedSsim"]>;

const targets = { maximum: "maximum", average: "mean" } as const;
