/** The one definition of `published-images.json`: values that authors published of single pictures. */
import { z } from "zod";
import { nameSchema } from "../record/record.ts";
import { findingSchema } from "./finding.ts";
import { labelSchema } from "./published_schema.ts";

const text = z.string().min(1, "expected some text");

/** Schema of {@linkcode ImageValues}. */
export const imageValuesSchema = z.strictObject({
  id: nameSchema,
  title: text,
  label: labelSchema,
  source: text.describe("repository, path and commit of the values"),
  citation: z.strictObject({ text }),
  subset: nameSchema.describe("our subset of the pairs"),
  profile: nameSchema.describe("our metric profile of the same arithmetic"),
  significant: z.int().positive().describe("significant digits of a value"),
  metrics: z.array(
    z.strictObject({
      printed: nameSchema.describe("what the source calls it"),
      variant: text.describe("our variant of it"),
    }),
  ),
  pairs: z.array(nameSchema).describe("in the order of the values"),
  rows: z.array(z.strictObject({
    method: text,
    fuser: nameSchema.nullable().describe(
      "our id of that method's pictures; null where there are none",
    ),
    note: text.exactOptional(),
    values: z.array(z.array(z.number())).describe("pair → metric"),
  })),
  findings: z.array(findingSchema).exactOptional().describe(
    "what is known of values that do not come out; the first that fits a value is its",
  ),
});

/** Published values, one for each picture and metric. */
export type ImageValues = z.infer<typeof imageValuesSchema>;

/** Schema of the file. */
export const imageValuesFileSchema = z.strictObject({
  version: z.literal(1),
  tables: z.array(imageValuesSchema),
}).describe("Values that authors published of single pictures");

/**
 * Reads the parsed JSON of `published-images.json`.
 *
 * @throws {SyntaxError} naming the place and the fault: a wrong shape, or a row with too few or too many values.
 */
export function parseImageValues(json: unknown): ImageValues[] {
  const parsed = imageValuesFileSchema.safeParse(json);
  if (!parsed.success) {
    throw new SyntaxError(
      `Cannot read published-images.json: ${z.prettifyError(parsed.error)}`,
    );
  }
  for (const { id, pairs, metrics, rows } of parsed.data.tables) {
    for (const { method, values } of rows) {
      if (
        values.length !== pairs.length ||
        values.some((one) => one.length !== metrics.length)
      ) {
        throw new SyntaxError(
          `Cannot read published-images.json: ${id}.${method} has not one value for each of ${pairs.length} pairs and ${metrics.length} metrics`,
        );
      }
    }
  }
  return parsed.data.tables;
}
