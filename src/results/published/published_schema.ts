/**
 * The one definition of `published.json`: what parses the file and what its JSON Schema is made from. It knows shapes
 * only; what ties entries together is checked in `parse_published.ts`.
 */

import { z } from "zod";
import { claimFamilySchema } from "./claims_schema.ts";
import { findingSchema } from "./finding.ts";
import { PRINTED_NUMBER } from "./printed.ts";
import { nameSchema } from "../record/record.ts";

const text = z.string().min(1, "expected some text");

const readSchema = z.strictObject({
  repo: z.string().regex(/^[\w.-]+\/[\w.-]+$/, "expected owner/name on GitHub"),
  commit: z.string().regex(
    /^[0-9a-f]{40}$/,
    "expected a commit (40 hex digits), not a branch or a tag",
  ),
  path: text,
});

/** Schema of {@linkcode PublishedDataset}. */
export const publishedDatasetSchema = z.strictObject({
  name: nameSchema.describe("as the table prints it"),
  subset: nameSchema.nullable().describe(
    "our subset of the same pairs; null where we have none",
  ),
  pairs: z.int().positive().nullable().describe(
    "pairs behind the means; null where that is not stated",
  ),
  basis: z.enum(["stated", "assumed", "none"]).describe(
    "whether the source states that these are the pairs; `none` without a subset",
  ),
  evidence: text.describe("why these pairs"),
});

/** One data set of a published table, and which of our pairs it is. */
export type PublishedDataset = z.infer<typeof publishedDatasetSchema>;

const printedSchema = z.string().regex(
  PRINTED_NUMBER.pattern,
  PRINTED_NUMBER.expected,
);

/** Schema of {@linkcode PublishedRow}. */
export const publishedRowSchema = z.strictObject({
  method: text.describe("as the table names it"),
  fuser: nameSchema.nullable().describe(
    "id of our model of that method; null where there is none or it is not known which",
  ),
  retrained: z.array(nameSchema).min(1).optional().describe(
    "ids of our networks trained by our recipe of that method, one a seed; its claims are judged by them",
  ),
  note: text.optional().describe("what is unknown about this row"),
  values: z.record(nameSchema, z.record(nameSchema, printedSchema)).describe(
    "data set → metric → printed digits, trailing zeros included",
  ),
});

/** One method of a published table. */
export type PublishedRow = z.infer<typeof publishedRowSchema>;

/** Schema of a short title. */
export const labelSchema = text.max(24).describe(
  "its title in so few letters that a line has room for more",
);

/** Schema of {@linkcode PublishedTable}. */
export const publishedTableSchema = z.strictObject({
  id: nameSchema,
  title: text,
  label: labelSchema,
  citation: z.strictObject({
    text: text.describe("authors, title, venue"),
    arxiv: z.string().regex(
      /^\d{4}\.\d{4,5}$/,
      "expected an arXiv id such as 2408.15641",
    ).optional(),
  }),
  read: z.array(readSchema).min(1).describe("where the numbers were read"),
  profile: nameSchema.describe("our metric profile of the same arithmetic"),
  digits: z.int().nonnegative().describe("decimals of every printed number"),
  datasets: z.array(publishedDatasetSchema).min(1),
  rows: z.array(publishedRowSchema).min(1),
  findings: z.array(findingSchema).exactOptional().describe(
    "what is known of numbers that do not come out; the first that fits a number is its",
  ),
  notes: z.array(text).describe("what is unknown or odd, one sentence each"),
});

/** A table of a paper: what it printed, where that was read, and what is unknown about it. */
export type PublishedTable = z.infer<typeof publishedTableSchema>;

/** The structure of `published.json`, version 1. */
export const publishedSchema = z.strictObject({
  $schema: text.optional(),
  version: z.literal(1),
  tables: z.array(publishedTableSchema).min(1),
  claims: z.array(claimFamilySchema).exactOptional(),
});
