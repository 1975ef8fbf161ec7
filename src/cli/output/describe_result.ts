import { describeRun } from "../../bench/publish/describe_run.ts";
import type { Suite } from "../../bench/suite/suite.ts";
import { suiteTables } from "../../bench/publish/suite_tables.ts";
import { defaultModels } from "../../models/default_models.ts";
import type { SuiteResult } from "./suite_result.ts";

/**
 * A run as it is written down and printed.
 *
 * @param metrics those to show; all unless told
 */
export async function describeResult(
  suite: Suite,
  run: SuiteResult["run"],
  metrics?: readonly string[],
): Promise<SuiteResult> {
  const header = await describeRun(suite, run, defaultModels(), {
    version: 1,
    date: new Date().toISOString().slice(0, 10),
    change: "a local run",
  });
  const tables = suiteTables(
    suite,
    header,
    run.records,
    defaultModels(),
    metrics,
  );
  return { suite, run, header, tables };
}
