/** What became of a published result version when it was computed again, wholly or in part. */
import type { DriftReport } from "../drift/drift_report.ts";
import type { VersionVerdict } from "./verdict_report.ts";

/** What a run gave beside its drift. */
export interface VersionRun {
  readonly suite: string;
  readonly version: number;
  /** That its header states. */
  readonly quality: string;
  /** Of the records computed here. */
  readonly now: string;
  readonly cells: number;
  readonly report: DriftReport;
}

/** The verdict: drift, the same digest of the whole, agreement of a part, or nothing computed. */
export function judgeVersion(
  { suite, version, quality, now, cells, report }: VersionRun,
): VersionVerdict {
  const recomputed = report.compared;
  const isWhole = recomputed === cells;
  const isOff = report.drift || (isWhole && now !== quality);
  return {
    suite,
    version,
    quality,
    now: isWhole ? now : null,
    cells,
    recomputed,
    drifted: report.drifted.length,
    standing: isOff
      ? "drift"
      : recomputed === 0
      ? "cannot be run here"
      : isWhole
      ? "same digest"
      : "sample agrees",
    notes: [
      ...report.drifted.slice(0, 5).map(({ cell, stage, cause, explanation }) =>
        `${cell.dataset}/${cell.pair}, ${cell.model}, ${cell.protocol}: ${cause}, at ${stage}: ${explanation}`
      ),
      ...[...Map.groupBy(report.missing, ({ reason }) => reason)].map((
        [reason, members],
      ) => `${members.length} cells were not recomputed: ${reason}`),
    ],
    command: `deno task check ${suite}`,
  };
}
