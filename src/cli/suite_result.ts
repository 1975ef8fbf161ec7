import type { SuiteRun } from "../bench/run_suite.ts";
import type { Suite } from "../bench/suite.ts";
import type { NamedTable } from "../bench/suite_tables.ts";
import type { VersionHeader } from "../results/version_header.ts";

/** One suite, run and described. */
export interface SuiteResult {
  readonly suite: Suite;
  readonly run: SuiteRun;
  readonly header: VersionHeader;
  readonly tables: readonly NamedTable[];
}
