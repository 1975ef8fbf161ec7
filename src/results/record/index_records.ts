/** Records by cell key, in the one published order; the place that refuses two records of one cell. */

import { cellKey, type CellName } from "./cell_key.ts";
import { codeUnitOrder } from "../../canon/code_unit_order.ts";

/**
 * Records by {@linkcode cellKey}, iterated in code-unit order of the keys whatever their order was.
 *
 * @throws {RangeError} when two records are of the same cell
 */
export function indexRecords<T extends CellName>(
  records: readonly T[],
): Map<string, T> {
  const keyed = records.map((record) => [cellKey(record), record] as const);
  const index = new Map(keyed.sort(([a], [b]) => codeUnitOrder(a, b)));
  if (index.size < keyed.length) {
    const twice = keyed.find(([key], at) => keyed[at + 1]?.[0] === key);
    const name = twice?.[0].replaceAll("\t", " / ");
    throw new RangeError(
      `Cannot index records: two of them are of the cell ${name}; keep one`,
    );
  }
  return index;
}
