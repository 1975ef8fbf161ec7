import type { VerdictReport } from "../../results/verdict/verdict_report.ts";
import { EXIT } from "./exit_status.ts";

/**
 * The exit status a verdict stands for: drift, a damaged version, wrong bytes and failed cells before what cannot be run,
 * which counts only if `strict`. That a paper's number does not come out is a finding and no failure.
 */
export function verdictStatus(
  { pins, versions, tables, failures }: VerdictReport,
  strict: boolean,
): number {
  const hasFailed = failures.length > 0 ||
    pins.some(({ wrong }) => wrong.length > 0) ||
    versions.some(({ standing }) =>
      standing === "drift" || standing === "damaged"
    );
  if (hasFailed) return EXIT.failed;
  const isMissing = pins.some(({ absent }) => absent > 0) ||
    versions.some(({ standing }) => standing === "cannot be run here") ||
    tables.some(({ counts }) => counts["cannot be run here"] > 0);
  return strict && isMissing ? EXIT.missing : EXIT.ok;
}
