/**
 * What `deno task reproduce` found, as plain data: the page is written from it, and its canonical JSON has the digest. No
 * date, machine, path or timing enters, so the same bytes and the same mode give the same report.
 */
import { z } from "zod";
import { judgedClaimSchema } from "../claims/judged_claim.ts";
import { claimFamilySchema } from "../published/claims_schema.ts";
import { sha256Schema } from "../record/record.ts";
import { STANDINGS } from "./standing.ts";

const text = z.string().min(1);
const texts = z.array(text).readonly();
const count = z.int().nonnegative();
const standing = z.enum(STANDINGS);

const pinVerdictSchema = z.strictObject({
  what: text.describe("such as `pictures of TNO` or `weight files`"),
  total: count,
  right: count.describe("here, and the pinned bytes"),
  absent: count,
  wrong: texts.describe(
    "here and not the pinned bytes, each with what is wrong",
  ),
  how: text.nullable().describe(
    "how to get what is absent; null where nothing is",
  ),
});

/** Pinned files of one kind. */
export type PinVerdict = z.infer<typeof pinVerdictSchema>;

const versionVerdictSchema = z.strictObject({
  suite: text,
  version: z.int().positive(),
  quality: sha256Schema.nullable().describe(
    "the quality digest that its header states and its records have; null where the file is damaged",
  ),
  now: sha256Schema.nullable().describe(
    "quality digest of what was computed here; null unless every cell was",
  ),
  cells: count,
  recomputed: count,
  drifted: count,
  standing: z.enum([
    "same digest",
    "sample agrees",
    "drift",
    "damaged",
    "cannot be run here",
  ]),
  notes: texts.describe("what drifted and why, or what is missing"),
  command: text,
});

/** A published result version and what came of computing it again. */
export type VersionVerdict = z.infer<typeof versionVerdictSchema>;

const evidenceSchema = z.strictObject({
  kind: z.enum(["recomputed", "recorded"]).describe(
    "every cell was computed here, or the records of a published version speak, of whose row some cells were",
  ),
  version: text.nullable().describe(
    "such as `field 2`; null where all was computed here",
  ),
  cells: count,
  recomputed: count.describe("of these cells"),
  others: count.describe(
    "cells of the same fuser and protocol in that version, on other pairs, that were computed here too",
  ),
});

/** What the values behind a number rest on. */
export type Evidence = z.infer<typeof evidenceSchema>;

const judgedNumberSchema = z.strictObject({
  method: text,
  fuser: text,
  dataset: text,
  subset: text,
  metric: text,
  printed: text.describe("as printed"),
  standing,
  ours: z.number().nullable(),
  protocol: text.describe("the way of saving under which it stands so"),
  own: z.strictObject({
    standing,
    ours: z.number().nullable(),
    protocol: text,
  }).nullable().describe(
    "under the authors' own way of saving; null where that was not computed",
  ),
  evidence: evidenceSchema,
  cause: text.nullable().describe(
    "why it does not come out, as far as it is known; null where it does",
  ),
});

/** A published number and what it is here. */
export type JudgedNumber = z.infer<typeof judgedNumberSchema>;

const absenceSchema = z.strictObject({
  method: text,
  dataset: text,
  numbers: z.int().positive(),
  cause: text,
  how: text,
});

/** Numbers of one method on one data set that have no verdict, and why. */
export type Absence = z.infer<typeof absenceSchema>;

const tableVerdictSchema = z.strictObject({
  id: text,
  label: text,
  title: text,
  kind: z.enum(["means", "pictures"]).describe(
    "means over pairs, or values of single pictures",
  ),
  citation: text,
  numbers: z.array(judgedNumberSchema).readonly(),
  absences: z.array(absenceSchema).readonly(),
  counts: z.record(standing, count).describe(
    "of all its numbers, under the way of saving that explains most of each row",
  ),
  own: count.nullable().describe(
    "how many numbers that can be run come out under the authors' own way of saving; null where there is one way only",
  ),
  notes: texts,
  command: text.describe("what shows it by itself"),
});

/** A published table and its numbers. */
export type TableVerdict = z.infer<typeof tableVerdictSchema>;

const claimsVerdictSchema = z.strictObject({
  id: text,
  title: text,
  source: text,
  unit: claimFamilySchema.shape.unit,
  claims: z.array(judgedClaimSchema).readonly(),
});

/** The claims of a family, judged. */
export type ClaimsVerdict = z.infer<typeof claimsVerdictSchema>;

const verdictReportSchema = z.strictObject({
  schema: z.literal(1),
  mode: z.enum(["whole", "quick"]),
  scope: text.describe(
    "what was computed, in words: of a sample which pairs and why",
  ),
  pins: z.array(pinVerdictSchema).readonly(),
  versions: z.array(versionVerdictSchema).readonly(),
  tables: z.array(tableVerdictSchema).readonly(),
  claims: z.array(claimsVerdictSchema).readonly(),
  failures: texts.describe("what went wrong on the way, a sentence each"),
});

/** All of it. */
export type VerdictReport = z.infer<typeof verdictReportSchema>;

/** Schema of `verdict.json`: the report, and its digest. */
export const verdictFileSchema = verdictReportSchema.extend({
  digest: sha256Schema.describe(
    "sha256 of the canonical JSON of all the rest",
  ),
});
