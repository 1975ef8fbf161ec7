import { UnknownNameError } from "../../canon/unknown_name_error.ts";
import { defaultDetectors } from "./default_detectors.ts";
import type { DetectorEntry } from "./detectors_schema.ts";

/**
 * The shipped detector of that id.
 *
 * @throws {UnknownNameError} if there is none.
 */
export function findDetector(id: string): DetectorEntry {
  const all = defaultDetectors();
  const entry = all.get(id);
  if (entry === undefined) {
    throw new UnknownNameError("find detector", id, [...all.keys()]);
  }
  return entry;
}
