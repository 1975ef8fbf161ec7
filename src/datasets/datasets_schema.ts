/**
 * The one definition of `datasets.json`: what parses the file and what its JSON Schema is made from.
 *
 * It knows shapes only. What ties entries together (references, duplicates, counts) is checked where
 * the file becomes a catalogue, in `catalog.ts`.
 */
import { z } from "zod";
import { PIN_SCHEMAS } from "../canon/pin_schemas.ts";

const { sha256, count, text, name, path, source } = PIN_SCHEMAS;

const names = z.array(name);

const file = z.strictObject({
  source: name.describe("A key of sources"),
  path,
  format: z.enum(["PNG", "JPEG"]),
  channels: z.union([z.literal(1), z.literal(3)]),
  bytes: count.optional().describe(
    "Left out, with both digests, while unpinned",
  ),
  sha256: sha256.optional().describe("Digest of the file"),
  luma601Sha256: sha256.optional().describe(
    "Digest of the decoded BT.601 luma plane, one byte a pixel, row by row",
  ),
});

/** One pair of a dataset. */
export const pairSchema = z.strictObject({
  id: name,
  size: PIN_SCHEMAS.size,
  ir: file,
  vi: file,
});

/** One element of `pairs`. */
export type PairEntry = z.infer<typeof pairSchema>;

const subset = z.strictObject({
  name,
  aliases: names.optional(),
  title: text,
  origin: text.describe("Where the list comes from"),
  published: count.describe("Pairs the list has where it comes from"),
  pairs: z.union([z.literal("all"), names.min(1)]).describe(
    "Our pair ids in the order of the list",
  ),
});

const numbering = z.strictObject({
  name,
  title: text,
  pairs: z.record(text, name).describe("Their name for a pair, and ours"),
});

const dataset = z.strictObject({
  id: name,
  title: text,
  homepage: z.url({ protocol: /^https$/, error: "expected an https URL" }),
  licence: text.describe("What the source says about use"),
  redistributable: z.boolean(),
  citation: z.strictObject({ text, doi: text }),
  pairs: z.array(pairSchema).min(1),
  subsets: z.array(subset),
  numberings: z.array(numbering),
  dependent: z.strictObject({
    reason: text.describe("What the pairs of a group have in common"),
    groups: z.array(names.min(2)).min(1),
  }).optional().describe("Pairs that are no independent observations"),
});

/** The structure of `datasets.json`, version 1. */
export const datasetsSchema = z.strictObject({
  $schema: text.optional(),
  version: z.literal(1),
  sources: z.record(name, source),
  datasets: z.array(dataset).min(1),
});

/** `datasets.json` as it is written. */
export type DatasetsFile = z.infer<typeof datasetsSchema>;

/** One element of `datasets`. */
export type DatasetEntry = DatasetsFile["datasets"][number];
