/** What one shard could not do: beside its records, so that a merge can say why a cell has none. */

import { z } from "zod";
import { missingSchema } from "../../results/record/missing.ts";
import { nameSchema, sha256Schema } from "../../results/record/record.ts";

/** Version of the format; a reader refuses any other. */
export const ABSENCES_SCHEMA = 1;

/** Schema of {@linkcode Absences}. */
export const absencesSchema = z.strictObject({
  schema: z.literal(ABSENCES_SCHEMA),
  missing: z.array(missingSchema).describe("what could not be obtained"),
  unreadable: z.array(z.strictObject({
    dataset: nameSchema,
    pair: nameSchema,
    cells: z.array(sha256Schema).min(1),
    reason: z.string().min(1),
  })).describe("pairs that were there but gave no value, and why"),
});

/** What one shard could not obtain or read. */
export type Absences = z.infer<typeof absencesSchema>;
