/** Compares a result version with fresh records: what is the same, what drifted and why, what was not made again. */

import { type CellName, cellName } from "../record/cell_key.ts";
import { compareCell } from "./compare_cell.ts";
import type {
  Cause,
  DriftedCell,
  DriftReport,
  UnmadeCell,
} from "./drift_report.ts";
import { codeUnitOrder } from "../../canon/code_unit_order.ts";
import { indexRecords } from "../record/index_records.ts";
import type { Missing } from "../record/missing.ts";
import type { ComparableRecord } from "../record/record.ts";
import type { BaseHeader } from "../version/version_header.ts";

/** What is compared, and how strictly. */
export interface VersionComparison {
  readonly baseline: {
    readonly header: Pick<BaseHeader, "suite" | "version">;
    readonly records: readonly ComparableRecord[];
  };
  readonly fresh: readonly ComparableRecord[];
  /** What the fresh run could not obtain: the reason for cells it did not make. */
  readonly missing: readonly Missing[];
  /** Largest difference of a variant's values that is no drift, on backends other than the referee. */
  toleranceOf(variant: string): number;
}

/**
 * Compares cell by cell (dataset, pair, model, protocol, backend), in code-unit order.
 *
 * @throws {RangeError} when either side has two records of one cell
 */
export function compareVersions(
  { baseline, fresh, missing, toleranceOf }: VersionComparison,
): DriftReport {
  const [before, after] = [indexRecords(baseline.records), indexRecords(fresh)];
  const absent: UnmadeCell[] = [];
  const drifted: DriftedCell[] = [];
  const addedVariants = new Set<string>();
  for (const [key, old] of before) {
    const record = after.get(key);
    if (record === undefined) {
      absent.push({ cell: cellName(old), reason: reasonFor(old, missing) });
      continue;
    }
    drifted.push(...present(compareCell(old, record, toleranceOf)));
    for (const variant of Object.keys(record.values)) {
      if (!Object.hasOwn(old.values, variant)) addedVariants.add(variant);
    }
  }
  const { suite, version } = baseline.header;
  return {
    baseline: { suite, version },
    drift: drifted.length > 0,
    compared: before.size - absent.length,
    byCause: countCauses(drifted),
    drifted,
    missing: absent,
    added: [...after].filter(([key]) => !before.has(key)).map(([, record]) =>
      cellName(record)
    ),
    addedVariants: [...addedVariants].sort(codeUnitOrder),
  };
}

function present<T>(value: T | null): T[] {
  return value === null ? [] : [value];
}

function countCauses(drifted: readonly DriftedCell[]): Record<Cause, number> {
  const counts: Record<Cause, number> = {
    data: 0,
    model: 0,
    code: 0,
    backend: 0,
  };
  for (const { cause } of drifted) counts[cause]++;
  return counts;
}

function reasonFor(cell: CellName, missing: readonly Missing[]): string {
  const names = {
    dataset: cell.dataset,
    model: cell.model,
    pair: `${cell.dataset}/${cell.pair}`,
  };
  const found = missing.find(({ what, name }) => names[what] === name);
  return found === undefined
    ? "not part of this run"
    : `${found.what} ${found.name}: ${found.reason}`;
}
