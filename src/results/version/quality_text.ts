/** The canonical text of quality values: what two people who compare one digest have digested. */

import { codeUnitOrder } from "../../canon/code_unit_order.ts";
import { indexRecords } from "../record/index_records.ts";
import type { MetricValue } from "../record/metric_value.ts";
import type { ScoredCell } from "../record/record.ts";

/** The backend whose values are the published ones: deterministic, and the same on every machine. */
export const REFEREE = "wasm";

/**
 * One line per value of the referee, sorted by code unit:
 * `dataset TAB pair TAB model TAB protocol TAB dialect TAB metric TAB value LF`, where `metric/dialect` is the variant.
 *
 * A number is its shortest round-trip decimal (ECMAScript's), NaN and ±Infinity stand by name, an undefined value is
 * `undefined` whatever the reason. A failed cell is one line with the dialect and metric `*` and the value `failed`.
 * Nothing else enters: no order of records, date, machine, engine, timing or code digest.
 *
 * @throws {RangeError} when two records are of the same cell
 */
export function qualityText(records: readonly ScoredCell[]): string {
  const referee = indexRecords(
    records.filter((record) => record.backend === REFEREE),
  );
  const lines = [...referee.values()].flatMap((record) => {
    const { dataset, pair, model, protocol } = record;
    const cell = [dataset, pair, model, protocol].join("\t");
    return record.status === "failed"
      ? [`${cell}\t*\t*\tfailed\n`]
      : Object.entries(record.values).map(([variant, value]) => {
        const [metric, dialect] = variant.split("/");
        return `${cell}\t${dialect}\t${metric}\t${write(value)}\n`;
      });
  });
  return lines.sort(codeUnitOrder).join("");
}

function write(value: MetricValue): string {
  return typeof value === "object" ? "undefined" : String(value);
}
