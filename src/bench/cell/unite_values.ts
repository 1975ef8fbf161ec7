import type { CellRecord } from "../../results/record/record.ts";
import { sealRecord } from "../../results/record/seal_record.ts";

/**
 * A record with the values that an earlier one of the same cell and image has of other variants.
 *
 * @returns the record itself where the earlier one adds nothing
 */
export async function uniteValues(
  earlier: CellRecord | null,
  record: CellRecord,
): Promise<CellRecord> {
  if (earlier === null || earlier.fused !== record.fused) return record;
  const others = Object.keys(earlier.values).filter((variant) =>
    !Object.hasOwn(record.values, variant)
  );
  if (others.length === 0) return record;
  return await sealRecord({
    ...record,
    variants: { ...earlier.variants, ...record.variants },
    values: { ...earlier.values, ...record.values },
  });
}
