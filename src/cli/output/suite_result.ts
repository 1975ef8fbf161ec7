import type { SuiteRun } from "../../bench/run_suite.ts";
import type { Suite } from "../../bench/suite/suite.ts";
import type { NamedTable } from "../../bench/publish/suite_tables.ts";
import type { VersionHeader } from "../../results/version/version_header.ts";

/** One suite, run and described. */
export interface SuiteResult {
  readonly suite: Suite;
  readonly run: SuiteRun;
  readonly header: VersionHeader;
  readonly tables: readonly NamedTable[];
}
