/** The one definition of `detectors.json`: what parses the file and what its JSON Schema is made from. */
import { z } from "zod";
import { PIN_SCHEMAS } from "../../canon/pin_schemas.ts";

const { id, text, citation, weightFile } = PIN_SCHEMAS;

/** Schema of `detectors.json`. */
export const detectorsSchema = z.strictObject({
  version: z.literal(1),
  detectors: z.array(z.strictObject({
    id,
    title: text,
    layout: z.literal("yolox").describe(
      "How its input is made and its output is read",
    ),
    citation,
    licence: z.strictObject({
      statement: text,
      redistributable: z.boolean().describe("Whether it may be passed on"),
    }),
    trainedOn: text.describe("Which pictures it learned from"),
    people: z.int().nonnegative().describe("Its class of people"),
    onnx: weightFile,
  })).min(1),
});

/** One detector that is pinned. */
export type DetectorEntry = z.infer<
  typeof detectorsSchema
>["detectors"][number];
