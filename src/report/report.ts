/** What a site is made of: result versions with the tables that were made of them, pictures, terms. Plain data. */
import type { DriftReport } from "../results/drift/drift_report.ts";
import type { ComparableRecord } from "../results/record/record.ts";
import type { TimingRecord } from "../results/record/timing.ts";
import type { QualityLine } from "../results/table/quality_lines.ts";
import type { MetricColumn } from "../results/table/metric_column.ts";
import type { Table } from "../results/table/table.ts";
import type {
  BaseHeader,
  SubsetInfo,
  VariantInfo,
} from "../results/version/version_header.ts";
import type { PairPictures } from "./pair_pictures.ts";

/** The table of one subset, profile and backend with all that is known of its doubt. */
export interface ReportTable {
  /** Such as `tno25-cdd`; unique in its suite. */
  readonly id: string;
  readonly subset: SubsetInfo;
  readonly profile: string;
  readonly backend: string;
  /** The ids of the subset's pairs in code-unit order: the order of all values. */
  readonly pairs: readonly string[];
  readonly columns: readonly MetricColumn[];
  /** What each row is of, with its values. */
  readonly lines: readonly QualityLine[];
  /** A name for each line; none twice. */
  readonly names: readonly string[];
  /** Means with the marks of what is separated. */
  readonly means: Table;
  /** The same with best and second best by the printed digits. */
  readonly naive: Table;
  readonly intervals: Table;
  readonly separation: Table | null;
  readonly ranks: Table | null;
}

/** How metrics agree on one subset. */
export interface ReportAgreement {
  readonly subset: string;
  readonly table: Table;
  readonly dialects: Table | null;
}

/** One published version of a suite, and how it differs from the one before. */
export interface ReportVersion {
  readonly header: BaseHeader;
  readonly cells: number;
  readonly failed: number;
  /** Null for the first. */
  readonly drift: DriftReport | null;
}

/** One suite: its newest version, and what earlier ones were. */
export interface SuiteReport {
  readonly name: string;
  readonly header: BaseHeader;
  readonly records: readonly ComparableRecord[];
  /** Finished cells of other backends, of the reader's own machine; none is published. */
  readonly others: readonly ComparableRecord[];
  readonly tables: readonly ReportTable[];
  readonly cost: Table | null;
  readonly agreements: readonly ReportAgreement[];
  /** Ascending. */
  readonly versions: readonly ReportVersion[];
  readonly variants: readonly VariantInfo[];
  /** Those of the reader's own machine; none is published. */
  readonly timings: readonly TimingRecord[];
  readonly pictures: readonly PairPictures[];
  /** What pictures have to say for themselves: what is not there and the command that makes it. */
  readonly pictureNotes: readonly string[];
}

/** Terms and citation of a data set or a fuser. */
export interface Terms {
  readonly name: string;
  readonly title: string;
  readonly licence: string;
  readonly redistributable: boolean;
  readonly citation: string | null;
  /** A DOI, an arXiv number or an address, as text. */
  readonly source: string | null;
}

/** A table that another command left, such as the verdicts of `reproduce` and what a detector found. */
export interface FoundTable {
  readonly name: string;
  readonly table: Table;
}

/** Losses of one training, a row for each line of its file. */
export interface TrainingCurve {
  readonly name: string;
  /** Names of the losses, without the step. */
  readonly losses: readonly string[];
  readonly points: readonly {
    readonly step: number;
    readonly values: readonly number[];
  }[];
}

/** A whole site. */
export interface Report {
  readonly suites: readonly SuiteReport[];
  readonly datasets: readonly Terms[];
  readonly fusers: readonly Terms[];
  readonly verdicts: readonly FoundTable[];
  /** The page that `reproduce` writes, a whole document of its own; null where it was not run. */
  readonly verdictPage: string | null;
  readonly curves: readonly TrainingCurve[];
  /** How well a detector finds people in a suite's pictures, and which metric says so before. */
  readonly detections: readonly FoundTable[];
  /** Whether the page that fuses in the browser lies in the site, at {@linkcode ENGINE_PAGE}. */
  readonly hasEngine: boolean;
}

/** Where the page that fuses in the browser lies in a site. */
export const ENGINE_PAGE = "page/index.html";
