/** The one definition of `boxes.json`: what parses the file and what its JSON Schema is made from. */
import { z } from "zod";
import { PIN_SCHEMAS } from "../../canon/pin_schemas.ts";

const { name, text, path, source } = PIN_SCHEMAS;

const edge = z.number().nonnegative();

/** Schema of `boxes.json`. */
export const boxesSchema = z.strictObject({
  version: z.literal(1),
  sets: z.array(z.strictObject({
    dataset: name.describe("An id of datasets.json"),
    object: z.literal("people"),
    source: source.extend({ path }).describe("Where they were read"),
    notes: text,
    pairs: z.record(name, z.array(z.tuple([edge, edge, edge, edge]))).describe(
      "Left, top, right and bottom in pixels, of both pictures of a pair",
    ),
  })).min(1),
});
