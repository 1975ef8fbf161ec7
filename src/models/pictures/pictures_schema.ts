/**
 * The one definition of `pictures.json`: what parses the file and what its JSON Schema is made from.
 *
 * It knows shapes only; what ties entries together is checked where the file becomes a catalogue, in
 * `parse_pictures.ts`.
 */
import { z } from "zod";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, "expected 64 hex digits");
const count = z.int().positive();
const text = z.string().min(1, "expected some text");
const name = z.string().regex(
  /^[A-Za-z0-9][A-Za-z0-9_-]*$/,
  "expected a name of letters, digits, - and _",
);
const path = z.string().regex(
  /^(?!.*(?:^|\/)\.{1,2}(?:\/|$))[\w.-]+(?:\/[\w.-]+)*$/,
  "expected a plain path",
);
const id = z.string().regex(
  /^[a-z0-9]+(?:-[a-z0-9]+)*-pictures$/,
  "expected lower-case words joined by hyphens, the last of them pictures",
);
/** A zip is read whole. */
const LARGEST_ZIP = 64 * 1024 * 1024;

const source = z.strictObject({
  repo: z.string().regex(/^[\w.-]+\/[\w.-]+$/, "expected owner/name on GitHub"),
  commit: z.string().regex(
    /^[0-9a-f]{40}$/,
    "expected a commit (40 hex digits), not a branch or a tag",
  ),
});

const zip = z.strictObject({
  source: name.describe("A key of sources"),
  path,
  bytes: count.max(LARGEST_ZIP),
  sha256,
});

const fuser = z.strictObject({
  id,
  kind: z.literal("pictures"),
  title: text.describe("The method, as its authors call it"),
  year: count,
  publisher: text.describe("Who published the pictures"),
  citation: z.strictObject({
    text: text.describe("Authors, title, venue"),
    doi: text.optional(),
    arxiv: z.string().regex(
      /^\d{4}\.\d{4,5}$/,
      "expected an arXiv id such as 2408.15641",
    ).optional(),
  }),
  licence: z.strictObject({
    statement: text,
    redistributable: z.boolean().describe(
      "Whether the pictures may be passed on",
    ),
  }),
});

const common = {
  fuser: id.describe("An id of fusers"),
  dataset: name,
  pair: name.describe("A pair of the dataset"),
  bytes: count.max(LARGEST_ZIP),
  sha256: sha256.describe("Digest of the picture's file"),
  size: z.tuple([count, count]).describe("Width and height in pixels"),
  luma601Sha256: sha256.describe(
    "Digest of the decoded BT.601 luma plane, one byte a pixel, row by row",
  ),
  visibleDifference: count.max(255).exactOptional().describe(
    "Grey levels by which the visible picture that was fused differs from ours at most, where it is another file",
  ),
};

const picture = z.union([
  z.strictObject({
    ...common,
    source: name.describe("A key of sources"),
    path,
  }),
  z.strictObject({
    ...common,
    zip: name.describe("A key of zips"),
    member: path.describe("Its path in the zip"),
  }),
]);

/** Schema of `pictures.json`. */
export const picturesSchema = z.strictObject({
  version: z.literal(1),
  sources: z.record(name, source),
  zips: z.record(name, zip),
  fusers: z.array(fuser),
  pictures: z.array(picture),
});

/** `pictures.json` as it is written. */
export type PicturesFile = z.infer<typeof picturesSchema>;

/** Published pictures of one method, by one publisher. */
export type PicturesEntry = PicturesFile["fusers"][number];
