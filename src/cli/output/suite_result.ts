import type { SuiteRun } from "../../bench/run_suite.ts";
import type { Suite } from "../../bench/suite/suite.ts";
import type { NamedTable } from "../../bench/publish/suite_tables.ts";
import type { VersionHeader } from "../../results/version/version_header.ts";

/** One suite, run and described. */
export interface SuiteResult {
  readonly suite: Suite;
  /** With how many of its records found no place on the disk. */
  readonly run: SuiteRun & { readonly unkept?: number };
  readonly header: VersionHeader;
  readonly tables: readonly NamedTable[];
}
