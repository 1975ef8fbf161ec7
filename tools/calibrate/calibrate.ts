/** Computes every variant on every golden case and holds it against its reference. */
import { evaluateVariants } from "../../src/metrics/evaluate_variants.ts";
import type { UndefinedMetricError } from "../../src/metrics/undefined_metric_error.ts";
import type { Variant } from "../../src/metrics/variant.ts";
import { variantPlace } from "../variants/variant_place.ts";
import { compareGolden, type Comparison } from "./compare_golden.ts";
import { type Golden, goldenFactor, type GoldenValue } from "./golden.ts";
import type { GoldenFolder, ReferenceFacts } from "./golden_folder.ts";

/** One variant on all cases. */
export interface Calibration {
  readonly variant: Variant;
  readonly golden: Golden;
  /** What the folder says of the reference, if anything. */
  readonly reference: ReferenceFacts | undefined;
  /** Cases that the reference was run on. */
  readonly rows: readonly CalibrationRow[];
}

/** One variant on one case. */
export interface CalibrationRow {
  readonly name: string;
  /** In the reference's unit. */
  readonly ours: number | UndefinedMetricError;
  readonly value: GoldenValue;
  readonly comparison: Comparison;
  /** Why nothing is compared here; null where something is. */
  readonly unstable: string | null;
  /** What the original says under Octave, where `value` is a port's; null otherwise. */
  readonly octave: GoldenValue | null;
}

/**
 * Calibrates variants of one or more code bases.
 *
 * @param goldens By place.
 */
export async function calibrate(
  variants: readonly Variant[],
  goldens: ReadonlyMap<string, Golden>,
  { cases, references }: GoldenFolder,
): Promise<Calibration[]> {
  const found = variants.map((variant) => {
    const golden = goldenOf(variant, goldens);
    const reference = references.get(golden.name ?? "");
    return { variant, golden, reference, rows: [] as CalibrationRow[] };
  });
  for (const { name, values, octave, readTriple } of cases) {
    const triple = await readTriple();
    // One code base at a time: what its variants share is computed once, and memory holds no more than that.
    for (
      const own of Map.groupBy(found, ({ variant }) => baseOf(variant)).values()
    ) {
      const computed = evaluateVariants(
        triple,
        own.map(({ variant }) => variant.id),
      );
      for (const { variant, golden, reference, rows } of own) {
        const known = golden.name;
        const value = known === null ? golden.values[name] : values[known];
        if (value === undefined) continue;
        const raw = computed.get(variant.id)!;
        const ours = typeof raw === "number"
          ? raw * goldenFactor(golden, triple.fused)
          : raw;
        const isStrict = baseOf(variant) === "strict";
        const comparison = compareGolden(golden, name, value, ours, isStrict);
        rows.push({
          name,
          ours,
          value,
          comparison,
          unstable: comparison.verdict === "unstable"
            ? golden.causes?.[name] ?? reference?.unstable_cases?.[name] ??
              variant.caution ?? "rounding noise"
            : null,
          octave: octave[known ?? ""] ?? null,
        });
      }
    }
  }
  return found;
}

/** The code base of a variant: what stands before the qualifier. */
export function baseOf({ id }: Pick<Variant, "id">): string {
  return id.split("/")[1]!.split("_")[0]!;
}

function goldenOf(
  { id }: Variant,
  goldens: ReadonlyMap<string, Golden>,
): Golden {
  const golden = goldens.get(variantPlace(id));
  if (golden === undefined) {
    throw new Error(`Cannot calibrate ${id}: it has no golden; make it`);
  }
  return golden;
}
