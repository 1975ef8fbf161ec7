/**
 * The one definition of `pictures.json`: what parses the file and what its JSON Schema is made from.
 *
 * It knows shapes only; what ties entries together is checked where the file becomes a catalogue, in
 * `parse_pictures.ts`.
 */
import { z } from "zod";
import { PIN_SCHEMAS } from "../../canon/pin_schemas.ts";

const { sha256, count, text, name, path, source, citation } = PIN_SCHEMAS;

const id = z.string().regex(
  /^[a-z0-9]+(?:-[a-z0-9]+)*-pictures$/,
  "expected lower-case words joined by hyphens, the last of them pictures",
);
/** A zip is read whole. */
const LARGEST_ZIP = 64 * 1024 * 1024;

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
  citation,
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
  size: PIN_SCHEMAS.size,
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
