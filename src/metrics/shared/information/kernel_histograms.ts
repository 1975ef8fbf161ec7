/**
 * Histograms as kornia 0.7.0 estimates them: each pixel adds a Gaussian of bandwidth 0.1 around its level to all 256 bins.
 *
 * Levels arrive as float32 shares of 255 and are multiplied by 255 again, so that no Gaussian is quite centred. Of its bins
 * only the level's own and the two beside it count: those weigh e^-50, the next ones e^-200.
 */
import { exp } from "../../../numeric/exp.ts";
import type { LoadedImage } from "../../kernels/loaded_triple.ts";
import { oncePer } from "../../kernels/once_per.ts";
import { levelsOf } from "../../planes/levels.ts";
import { histogram } from "../histogram.ts";
import { jointCounts } from "./joint_counts.ts";
import { type JointDistribution, withMargins } from "./joint_distribution.ts";

const BANDWIDTH = Math.fround(0.1);
/** Added to every sum by which shares are divided. */
const EPSILON = 1e-10;
/** For each level its weights in the bin below its own, its own and the one above. */
const WEIGHTS = Float64Array.from({ length: 768 }, (_, at) => {
  const level = Math.floor(at / 3), bin = level + at % 3 - 1;
  if (bin < 0 || bin > 255) return 0;
  const away = (Math.fround(level / 255) * 255 - bin) / BANDWIDTH;
  return exp(-0.5 * away * away);
});

/** Shares of the 256 levels. */
export const kernelShares: (image: LoadedImage) => Float64Array = oncePer(
  (image: LoadedImage) => {
    const counts = histogram(image), shares = new Float64Array(256);
    for (let level = 0; level < 256; level++) {
      const count = counts[level]! / image.pixels;
      if (count === 0) continue;
      for (let near = 0; near < 3; near++) {
        const weight = WEIGHTS[level * 3 + near]!;
        if (weight > 0) shares[level + near - 1]! += count * weight;
      }
    }
    return divided(shares);
  },
);

/** Shares of the pairs of levels of two images of one size. */
export function kernelDistribution(
  a: LoadedImage,
  b: LoadedImage,
): JointDistribution {
  return distributionWith(a)(b);
}

const distributionWith = oncePer((a: LoadedImage) =>
  oncePer((b: LoadedImage) => {
    const counts = jointCounts(levelsOf(a), levelsOf(b));
    const joint = new Float64Array(65536);
    for (let at = 0; at < 65536; at++) {
      if (counts[at]! > 0) spread(joint, at >> 8, at & 255, counts[at]!);
    }
    return withMargins(divided(joint));
  })
);

function spread(
  joint: Float64Array,
  row: number,
  column: number,
  count: number,
): void {
  for (let down = 0; down < 3; down++) {
    const weight = count * WEIGHTS[row * 3 + down]!;
    if (weight === 0) continue;
    for (let right = 0; right < 3; right++) {
      const both = weight * WEIGHTS[column * 3 + right]!;
      if (both > 0) {
        joint[(row + down - 1) * 256 + column + right - 1]! += both;
      }
    }
  }
}

function divided(weights: Float64Array): Float64Array {
  const sum = weights.reduce((one, other) => one + other, 0);
  return weights.map((weight) => weight / (sum + EPSILON));
}
