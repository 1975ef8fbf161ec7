/** The digest that a record carries over all of itself, so that no digit of it can be changed unseen. */

import { digestOf } from "../../canon/digest_of.ts";
import type { CellRecord } from "./record.ts";
import { RECORD_SCHEMA } from "./record_schema_version.ts";

/** A record before it is sealed. */
export type OpenRecord = Omit<CellRecord, "schema" | "digest">;

/** The record with its digest. */
export async function sealRecord(open: OpenRecord): Promise<CellRecord> {
  const { digest: _, ...rest } = { digest: "", ...open, schema: RECORD_SCHEMA };
  return { ...rest, digest: await digestOf(rest) } as CellRecord;
}

/** Whether nothing of a record was changed since it was sealed. */
export async function isSealed(record: CellRecord): Promise<boolean> {
  return (await sealRecord(record)).digest === record.digest;
}
