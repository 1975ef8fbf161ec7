import { codeUnitOrder } from "../../canon/code_unit_order.ts";
import type { SubsetInfo } from "./version_header.ts";

/**
 * The independent observations of a subset: pairs that share a picture are one, every other pair is one of its own. Each is
 * its pair ids in code-unit order; they stand in the order of their first.
 */
export function independentUnits(
  { pairs, dependent = [] }: Pick<SubsetInfo, "pairs" | "dependent">,
): string[][] {
  const group = new Map(
    dependent.flatMap((ids, at) => ids.map((id) => [id, at] as const)),
  );
  const sorted = [...new Set(pairs)].sort(codeUnitOrder);
  return [...Map.groupBy(sorted, (id) => group.get(id) ?? id).values()];
}
