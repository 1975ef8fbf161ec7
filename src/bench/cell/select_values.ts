import type { CellRecord } from "../../results/record/record.ts";
import { sealRecord } from "../../results/record/seal_record.ts";
import type { VariantRef } from "./cell.ts";
import { lackingVariants } from "./lacking_variants.ts";

/** A finished record with the values of exactly these variants; null if one is lacking. */
export async function selectValues(
  record: CellRecord,
  variants: readonly VariantRef[],
): Promise<CellRecord | null> {
  if (lackingVariants(record, variants).length > 0) return null;
  if (Object.keys(record.values).length === variants.length) return record;
  return await sealRecord({
    ...record,
    variants: pick(record.variants, variants),
    values: pick(record.values, variants),
  });
}

function pick<T>(
  from: Readonly<Record<string, T>>,
  variants: readonly VariantRef[],
): Record<string, T> {
  return Object.fromEntries(variants.map(({ id }) => [id, from[id]!]));
}
