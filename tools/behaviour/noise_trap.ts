/** Which metrics call a spoiled picture the better one, over the scenes of the sample. */
import { SAMPLE_PINS } from "../../src/datasets/sample/sample_pins.ts";
import { readSample } from "../../src/datasets/sample/read_sample.ts";
import type { Gray } from "../../src/image/gray.ts";
import { luma601 } from "../../src/image/luma.ts";
import { evaluateVariants } from "../../src/metrics/evaluate_variants.ts";
import { findVariant } from "../../src/metrics/find_variant.ts";
import { prepareSources } from "../../src/metrics/prepare_sources.ts";
import { DISTORTIONS } from "./distortions.ts";

/** What became of one metric. */
export interface Trapped {
  readonly variant: string;
  /** Scenes in which both pictures have a value, and of them those in which the spoiled one has the better. */
  readonly of: readonly { readonly scenes: number; readonly better: number }[];
}

/** Spoils the average of every scene's sources in each way, and asks each variant; those that rank nothing are left out. */
export async function noiseTrap(
  variants: readonly string[],
): Promise<Trapped[]> {
  const ids = variants.filter((id) => findVariant(id).better !== null);
  const counts = ids.map(() =>
    DISTORTIONS.map(() => ({ scenes: 0, better: 0 }))
  );
  for (const { id } of SAMPLE_PINS) {
    const { ir, vi: colour } = await readSample(id);
    const vi = luma601(colour);
    const fused = average(ir, vi);
    const sources = prepareSources(ir, vi);
    const plain = evaluateVariants({ sources, fused }, ids);
    DISTORTIONS.forEach(({ apply }, way) => {
      const spoiled = evaluateVariants({ sources, fused: apply(fused) }, ids);
      ids.forEach((id, at) => {
        const before = plain.get(id), after = spoiled.get(id);
        if (!isFinite(before) || !isFinite(after)) return;
        const sign = findVariant(id).better === "higher" ? 1 : -1;
        const count = counts[at]![way]!;
        count.scenes++;
        if (sign * (after - before) > 0) count.better++;
      });
    });
  }
  return ids.map((variant, at) => ({ variant, of: counts[at]! }));
}

function average(ir: Gray, vi: Gray): Gray {
  return {
    ...ir,
    data: ir.data.map((level, at) => (level + vi.data[at]! + 1) >> 1),
  };
}

function isFinite(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}
