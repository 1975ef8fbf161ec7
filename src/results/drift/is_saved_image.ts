import type { ComparableRecord } from "../record/record.ts";

/** Whether a record is of an image that was fused elsewhere: no engine ran. */
export function isSavedImage(
  { engine }: Pick<ComparableRecord, "engine">,
): boolean {
  return engine.name === "none";
}
