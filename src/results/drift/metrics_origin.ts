// The origin of a difference that begins only after equal fused images.

import { codeEvidence } from "./code_evidence.ts";
import type { Origin } from "./drift_report.ts";
import type { CellRecord } from "../record/record.ts";

/** The last stage: equal fused images whose values (or whose failure) differ. */
export function metricsOrigin(
  old: CellRecord,
  fresh: CellRecord,
  metrics: readonly string[],
): Origin {
  const what = metrics.length > 0
    ? `metric ${metrics.join(", ")}`
    : "the outcome of the metrics";
  return {
    cause: "code",
    stage: "metrics",
    explanation: `the fused image is the same, ${what} is not; ${
      codeEvidence("metrics", old, fresh)
    }`,
  };
}
