/** A result version read back from its file, whatever its schema. */

import type { ComparableRecord } from "../record/record.ts";
import type { BaseHeader } from "./version_header.ts";

/** A result version, read back. */
export interface UnpackedVersion {
  readonly header: BaseHeader;
  /** Sorted by cell. */
  readonly records: readonly ComparableRecord[];
}
