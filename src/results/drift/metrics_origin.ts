/** The origin of a difference that begins only after equal fused images. */

import type { ComparableRecord } from "../record/record.ts";
import type { Origin } from "./drift_report.ts";

/** The last stage: equal fused images whose values (or whose failure) differ. */
export function metricsOrigin(
  old: ComparableRecord,
  fresh: ComparableRecord,
  variants: readonly string[],
): Origin {
  const what = variants.length > 0
    ? `metric ${variants.join(", ")}`
    : "the outcome of the metrics";
  return {
    cause: "code",
    stage: "metrics",
    inputs: ["metric code"],
    explanation: `the fused image is the same, ${what} is not; ${
      evidence(old, fresh, variants)
    }`,
  };
}

function evidence(
  old: ComparableRecord,
  fresh: ComparableRecord,
  variants: readonly string[],
): string {
  const changed = variants.filter((id) =>
    old.variants[id] !== fresh.variants[id]
  );
  if (variants.some((id) => (old.variants[id] ?? null) === null)) {
    return "their code was not recorded";
  }
  return changed.length === 0
    ? "their code is the same"
    : `the definition or code of ${changed.join(", ")} changed`;
}
