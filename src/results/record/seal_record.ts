// The digest that a record carries over all of itself, so that no digit of it can be changed unseen.

import { digestOf } from "../../canon/digest_of.ts";
import type { CellRecord } from "./record.ts";

/** A record before it is sealed. */
export type OpenRecord = Omit<CellRecord, "digest">;

/** The record with its digest. */
export async function sealRecord(record: OpenRecord): Promise<CellRecord> {
  const { digest: _, ...rest } = record as CellRecord;
  return { ...rest, digest: await digestOf(rest) };
}

/** Whether nothing of a record was changed since it was sealed. */
export async function isSealed(record: CellRecord): Promise<boolean> {
  return (await sealRecord(record)).digest === record.digest;
}
