/** The one definition of `entry.json`: what is known of a network that was trained here, beside its ONNX file. */
import { z } from "zod";
import { PIN_SCHEMAS } from "../../canon/pin_schemas.ts";

const { sha256, count, text } = PIN_SCHEMAS;

/** Schema of `entry.json`. */
export const trainedEntrySchema = z.strictObject({
  $schema: z.string().exactOptional(),
  id: text.describe("Of the recipe, and the seed"),
  title: text,
  kind: z.literal("network"),
  architecture: text.nullable().describe(
    "File in src/models/arch; null where no architecture there has this graph",
  ),
  onnx: z.strictObject({ sha256, bytes: count }),
  chain: z.literal(true).exactOptional().describe(
    "Kernels of our own run it",
  ),
  protocols: z.array(text).min(1).describe(
    "Protocols it may run under, its default first",
  ),
  licences: z.strictObject({
    data: z.array(text).describe(
      "What the sources of the pairs it saw say about use",
    ),
    models: z.array(z.strictObject({
      id: text,
      statement: text,
      redistributable: z.boolean(),
    })).describe("The models it started from or was taught by"),
  }),
  training: z.strictObject({
    recipe: text,
    recipeDigest: sha256,
    dataDigest: sha256,
    startDigest: sha256,
    taughtDigest: sha256.nullable().describe(
      "Of its teacher and feature networks; null where it has none",
    ),
    codeDigest: sha256,
    seed: z.number().int(),
    steps: count,
    batch: count,
    parameters: count,
  }).describe("What decided every weight"),
}).describe("What models.json needs to know of a network trained here");

/** What is known of a trained network. */
export type TrainedEntry = z.infer<typeof trainedEntrySchema>;
