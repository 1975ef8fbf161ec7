// Compares a result version with fresh records: what is the same, what drifted and why, what was not made again.

import { type CellName, cellName } from "../record/cell_key.ts";
import { compareCell } from "./compare_cell.ts";
import type {
  AbsentCell,
  Cause,
  DriftedCell,
  DriftReport,
} from "./drift_report.ts";
import { indexRecords } from "../record/index_records.ts";
import type { Missing } from "../record/missing.ts";
import type { CellRecord } from "../record/record.ts";
import { BACKEND_TOLERANCES, type Tolerances } from "./tolerance.ts";
import type { VersionHeader } from "../version/version_header.ts";

/**
 * Compares cell by cell (dataset, pair, model, protocol, backend, profile), in code-unit order.
 *
 * @param missing what the fresh run could not obtain: the reason for cells it did not make
 * @param tolerances of backends other than the referee
 * @throws {RangeError} when either side has two records of one cell
 */
export function compareVersions(
  baseline: {
    readonly header: Pick<VersionHeader, "suite" | "version">;
    readonly records: readonly CellRecord[];
  },
  fresh: readonly CellRecord[],
  missing: readonly Missing[] = [],
  tolerances: Tolerances = BACKEND_TOLERANCES,
): DriftReport {
  const [before, after] = [indexRecords(baseline.records), indexRecords(fresh)];
  const absent: AbsentCell[] = [];
  const drifted: DriftedCell[] = [];
  for (const [key, old] of before) {
    const record = after.get(key);
    if (record === undefined) {
      absent.push({ cell: cellName(old), reason: reasonFor(old, missing) });
    } else drifted.push(...present(compareCell(old, record, tolerances)));
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
