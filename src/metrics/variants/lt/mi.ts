/** MI of Linfeng Tang's evaluation. */
import { lt2023Code } from "../../code_bases/lt2023.ts";
import { MI } from "../../facts/mi.ts";
import type { LoadedImage } from "../../kernels/loaded_triple.ts";
import { levelsOf } from "../../planes/levels.ts";
import { entropy } from "../../shared/entropy.ts";
import { entropyOfCounts } from "../../shared/entropy_of_counts.ts";
import { jointCounts } from "../../shared/information/joint_counts.ts";
import type { Variant } from "../../variant.ts";

export const MI_LT: Variant = {
  ...MI,
  id: "MI/lt",
  definition:
    "H(source) + H(fused) - H(source, fused) in bits, sum over sources; 8-bit addition of 1 saturates, so that levels 254 and 255 are one in the joint histogram but two in the others",
  source: lt2023Code("MI_evaluation.m"),
  unit: "bit",
  range: [0, null],
  compute({ pair: { ir, vi }, fused }): number {
    const levels = saturated(fused);
    const [withIr, withVi] = [ir, vi].map((source) =>
      entropy(source) + entropy(fused) -
      entropyOfCounts(jointCounts(levels, saturated(source)), fused.pixels)
    ) as [number, number];
    return withIr + withVi;
  },
};

function saturated(image: LoadedImage): Uint8Array {
  return levelsOf(image).map((level) => Math.min(level, 254));
}
