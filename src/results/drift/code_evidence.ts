/** Whether the code of a stage is the same in two records: evidence for a cause, never drift by itself. */

import type { CodeStage, ComparableRecord } from "../record/record.ts";

/** `the code of stage <stage> changed`, `… is the same`, or that an old version did not record it. */
export function codeEvidence(
  stage: CodeStage,
  old: ComparableRecord,
  fresh: ComparableRecord,
): string {
  const same = isSameCode(stage, old, fresh);
  return `the code of stage ${stage} ${
    same === null ? "was not recorded" : same ? "is the same" : "changed"
  }`;
}

/** Whether a stage has the same code in both records; null where one of them does not say. */
export function isSameCode(
  stage: CodeStage,
  old: ComparableRecord,
  fresh: ComparableRecord,
): boolean | null {
  if (old.code === null || fresh.code === null) return null;
  return old.code[stage] === fresh.code[stage];
}
