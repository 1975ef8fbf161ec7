import type { Recipe } from "../recipe/recipe_schema.ts";
import type {
  Alignment,
  BatchFacts,
  PatchInput,
  PatchMeasures,
} from "./patch_input.ts";

/** Whether a recipe needs sums over the batch before any gradient. */
export function needsMeasures({ losses }: Recipe): boolean {
  return losses.distillation?.kind === "digestible" ||
    losses.refresh?.per === "batch";
}

/** Sums of the patches' measures, in their order; of none, only the size. */
export function batchFacts(
  inputs: readonly PatchInput[],
  measures: readonly PatchMeasures[],
  { losses }: Recipe,
): BatchFacts {
  const alignment: Alignment[] = [];
  for (const each of measures) {
    each.alignment.forEach((sums, at) => {
      const before = alignment[at] ?? { product: 0, student: 0, teacher: 0 };
      alignment[at] = {
        product: before.product + sums.product,
        student: before.student + sums.student,
        teacher: before.teacher + sums.teacher,
      };
    });
  }
  return {
    size: inputs.length,
    alignment,
    gaps: losses.refresh?.per === "batch" ? gapsOf(inputs, measures) : null,
  };
}

/** Of means over the batch; 0 while a patch of it has no best output. */
function gapsOf(
  inputs: readonly PatchInput[],
  measures: readonly PatchMeasures[],
): { ssim: number; gmsd: number } {
  let ssim = 0;
  let gmsd = 0;
  for (const [at, { best }] of inputs.entries()) {
    if (best === null) return { ssim: 0, gmsd: 0 };
    ssim += best.ssim.measure - measures[at]!.ssim;
    gmsd += measures[at]!.gmsd - best.gmsd.measure;
  }
  const { length } = inputs;
  return { ssim: Math.max(0, ssim / length), gmsd: Math.max(0, gmsd / length) };
}
