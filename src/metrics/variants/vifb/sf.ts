/** SF of VIFB: both sums are divided by all pixels. */
import { vifbCode } from "../../code_bases/vifb.ts";
import { SF } from "../../facts/sf.ts";
import type { LoadedImage } from "../../kernels/loaded_triple.ts";
import { levelsOf } from "../../planes/levels.ts";
import { squaredDifferences } from "../../shared/squared_differences.ts";
import type { Variant } from "../../variant.ts";

export const SF_VIFB: Variant = {
  ...SF,
  id: "SF/vifb",
  definition:
    "root of the sums of squared horizontal and vertical differences, each divided by H·W, which is more than there are; of colour pictures that of red, green and blue side by side as one image, seams included",
  source: vifbCode("metricsSpatial_frequency.m"),
  compute: ({ fused }) => Math.sqrt(squares(fused) / fused.pixels),
  ofChannels: ([red, green, blue]) => {
    const planes = [red.fused, green.fused, blue.fused] as const;
    const sum = planes.reduce((all, plane) => all + squares(plane), 0) +
      squaresOfSeam(planes[0], planes[1]) + squaresOfSeam(planes[1], planes[2]);
    return Math.sqrt(sum / (3 * red.fused.pixels));
  },
};

function squares(image: LoadedImage): number {
  const { across, down } = squaredDifferences(image);
  return across.exact + down.exact;
}

function squaresOfSeam(left: LoadedImage, right: LoadedImage): number {
  const { width, pixels } = left;
  const before = levelsOf(left), after = levelsOf(right);
  let sum = 0;
  for (let at = 0; at < pixels; at += width) {
    const difference = before[at + width - 1]! - after[at]!;
    sum += difference * difference;
  }
  return sum;
}
