// Whether the sources of a room are the same in two records: evidence for a cause, never drift by itself.

import type { CellRecord } from "../record/record.ts";

/** `the sources of src/<room> changed` or `… are the same`. */
export function codeEvidence(
  room: keyof CellRecord["code"],
  old: CellRecord,
  fresh: CellRecord,
): string {
  const same = old.code[room] === fresh.code[room];
  return `the sources of src/${room} ${same ? "are the same" : "changed"}`;
}
