/**
 * The one definition of `datasets.json`: what parses the file and what its JSON Schema is made from.
 *
 * It knows shapes only. What ties entries together (references, duplicates, counts) is checked where
 * the file becomes a catalogue, in `catalog.ts`.
 */
import { z } from "zod";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, "expected 64 hex digits");
const count = z.int().positive();
const text = z.string().min(1, "expected some text");
const name = z.string().regex(
  /^[A-Za-z0-9][A-Za-z0-9_-]*$/,
  "expected a name of letters, digits, - and _",
);
const names = z.array(name);
const path = z.string().regex(
  /^(?!.*(?:^|\/)\.{1,2}(?:\/|$))[\w.-]+(?:\/[\w.-]+)*$/,
  "expected a plain path inside the repository",
);

const source = z.strictObject({
  repo: z.string().regex(/^[\w.-]+\/[\w.-]+$/, "expected owner/name on GitHub"),
  commit: z.string().regex(
    /^[0-9a-f]{40}$/,
    "expected a commit (40 hex digits), not a branch or a tag",
  ),
});

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
  size: z.tuple([count, count]).describe("Width and height in pixels"),
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
