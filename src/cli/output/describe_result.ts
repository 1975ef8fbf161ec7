import type { ModelCatalog } from "../../models/catalog.ts";
import { nameCell } from "../../bench/cell/cell.ts";
import { describeRun } from "../../bench/publish/describe_run.ts";
import type { ScoredCell } from "../../results/record/record.ts";
import type { Suite } from "../../bench/suite/suite.ts";
import type { Metric } from "../../metrics/profile.ts";
import { suiteTables } from "../../bench/publish/suite_tables.ts";
import type { SuiteResult } from "./suite_result.ts";

/**
 * A run as it is written down and printed.
 *
 * @param metrics those to show; all unless told
 * @param naive whether best and second best are marked by the printed digits alone
 */
export async function describeResult(
  suite: Suite,
  run: SuiteResult["run"],
  models: ModelCatalog,
  { metrics, naive = false }: {
    readonly metrics?: readonly Metric[] | undefined;
    readonly naive?: boolean;
  } = {},
): Promise<SuiteResult> {
  const header = await describeRun(suite, run, models, {
    version: 1,
    date: new Date().toISOString().slice(0, 10),
    change: "a local run",
  });
  const tables = suiteTables(
    suite,
    header,
    [...run.records, ...failedWithoutRecord(run)],
    models,
    metrics,
    run.notes,
    { naive },
  );
  return { suite, run, header, tables };
}

/** Cells that failed and left no record, because their pair could not be read or their network did not end. */
function failedWithoutRecord(
  { unreadable }: SuiteResult["run"],
): ScoredCell[] {
  return unreadable.flatMap(({ cells, reason }) =>
    cells.map((cell) => ({
      ...nameCell(cell),
      status: "failed",
      error: reason,
      values: {},
    }))
  );
}
