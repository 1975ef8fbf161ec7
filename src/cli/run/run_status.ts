import type { SuiteRun } from "../../bench/run_suite.ts";
import { EXIT } from "./exit_status.ts";
import { failureLines } from "../output/report_absences.ts";

/** The exit status runs stand for: a failure before something missing, which counts only if `strict`. */
export function runStatus(
  runs: readonly Pick<SuiteRun, "records" | "unreadable" | "missing">[],
  strict: boolean,
): number {
  if (runs.some((run) => failureLines(run).length > 0)) return EXIT.failed;
  return strict && runs.some(({ missing }) => missing.length > 0)
    ? EXIT.missing
    : EXIT.ok;
}
