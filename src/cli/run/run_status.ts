import type { SuiteRun } from "../../bench/run_suite.ts";
import { EXIT } from "./exit_status.ts";
import { failureLines } from "../output/report_absences.ts";

/** The exit status runs stand for: a failure, or records that found no place on the disk, before something missing, which counts only if `strict`. */
export function runStatus(
  runs: readonly (
    & Parameters<typeof failureLines>[0]
    & Pick<SuiteRun, "missing">
    & { readonly unkept?: number }
  )[],
  strict: boolean,
): number {
  const hasFailed = runs.some((run) =>
    failureLines(run).length > 0 || (run.unkept ?? 0) > 0
  );
  if (hasFailed) return EXIT.failed;
  return strict && runs.some(({ missing }) => missing.length > 0)
    ? EXIT.missing
    : EXIT.ok;
}
