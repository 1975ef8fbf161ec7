/**
 * The one definition of `trained.json`: what parses the file and what its JSON Schema is made from.
 *
 * It knows shapes only; what ties an entry together is checked in `parse_trained.ts`.
 */
import { z } from "zod";
import { PIN_SCHEMAS } from "../../canon/pin_schemas.ts";

const { id, sha256, count, text } = PIN_SCHEMAS;
const network = z.strictObject({
  id,
  title: text,
  year: count,
  recipe: z.strictObject({ id, sha256 }).describe(
    "How it was trained: the digest is the recipe's, whatever its file's layout",
  ),
  seed: z.number().int().min(0),
  data: z.strictObject({ set: text, sha256 }).describe(
    "The patches it saw: their set, and the digest over everything that decides them",
  ),
  licence: z.strictObject({
    statement: text.describe("Terms of the data it saw"),
    redistributable: z.boolean(),
  }),
  channels: z.array(count).min(3).describe(
    "Of the input, of each activation, of the output",
  ),
  weights: z.base64().describe(
    "Float32, little-endian: weights and bias of each layer, out × in × rows × columns",
  ),
  weightsSha256: sha256.describe("Of the bytes of the weights"),
  onnx: z.strictObject({ sha256, bytes: count }).describe(
    "The export, which is deterministic",
  ),
  ownKernels: z.literal(true).exactOptional().describe(
    "Kernels of our own run it",
  ),
  protocols: z.array(id).min(1),
});

/** Schema of `trained.json`. */
export const trainedSchema = z.strictObject({
  version: z.literal(1),
  networks: z.array(network),
});

/** One network that was trained here. */
export type TrainedNetwork = z.infer<typeof trainedSchema>["networks"][number];
