/** The one definition of `features.json`: what parses the file and what its JSON Schema is made from. */
import { z } from "zod";
import { PIN_SCHEMAS } from "../../canon/pin_schemas.ts";

const { id, text, citation, weightFile: file } = PIN_SCHEMAS;

const common = { id, title: text };

/** Schema of `features.json`. */
export const featuresSchema = z.strictObject({
  version: z.literal(1),
  features: z.array(z.discriminatedUnion("network", [
    z.strictObject({
      ...common,
      network: z.literal("squeezenet"),
      citation,
      licence: z.strictObject({
        statement: text,
        redistributable: z.boolean().describe(
          "Whether the weights may be passed on",
        ),
      }),
      param: file.describe("What the layers are, ncnn's text"),
      bin: file.describe("Their weights, ncnn's binary"),
    }),
    z.strictObject({
      ...common,
      network: z.literal("densefuse"),
      model: id.describe("Whose weights they are: an id of models.json"),
    }),
  ])).min(1),
});

/** One feature network whose weights are pinned. */
export type FeatureEntry = z.infer<typeof featuresSchema>["features"][number];
