import type { CellRecord } from "../../results/record/record.ts";
import type { VariantRef } from "./cell.ts";

/** The variants of which a record has no value by that definition and code. */
export function lackingVariants(
  record: Pick<CellRecord, "variants"> | undefined,
  variants: readonly VariantRef[],
): VariantRef[] {
  return variants.filter(({ id, digest }) =>
    record === undefined || !Object.hasOwn(record.variants, id) ||
    record.variants[id] !== digest
  );
}
