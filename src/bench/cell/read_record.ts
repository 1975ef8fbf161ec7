import { z } from "zod";
import { type CellRecord, recordSchema } from "../../results/record/record.ts";
import { readText, UnfitFile } from "../../files/read_file.ts";
import { isSealed } from "../../results/record/seal_record.ts";

/** A file that is there and is no whole record of its cell, and why. */
export interface DamagedRecord {
  readonly damage: string;
}

/** The record of that identity in a file; null where there is no file. */
export async function readRecord(
  file: string,
  id: string,
): Promise<CellRecord | DamagedRecord | null> {
  let text: string;
  try {
    text = await readText(file);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    if (error instanceof UnfitFile) return { damage: error.message };
    throw error;
  }
  return await parseRecord(text, id);
}

/** The record of that identity that a text is. */
export async function parseRecord(
  text: string,
  id: string,
): Promise<CellRecord | DamagedRecord> {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { damage: "it is truncated or damaged" };
  }
  const parsed = recordSchema.safeParse(data);
  if (!parsed.success) {
    return { damage: z.prettifyError(parsed.error).replaceAll("\n", " ") };
  }
  const record = parsed.data;
  if (record.id !== id) {
    return { damage: `it is the record of another cell, ${record.id}` };
  }
  return await isSealed(record)
    ? record
    : { damage: "it is not what its digest says, something in it was changed" };
}
