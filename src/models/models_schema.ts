/**
 * The one definition of `models.json`: what parses the file and what its JSON Schema is made from.
 *
 * It knows shapes only; what ties entries together is checked where the file becomes a catalogue, in `catalog.ts`.
 */
import { z } from "zod";
import { PIN_SCHEMAS } from "../canon/pin_schemas.ts";
import type { TrainedEntry } from "./trained/trained_entry.ts";
import { WEIGHT_FORMATS } from "./weights/read_weights.ts";

const { id, sha256, count, text, citation, weightFile } = PIN_SCHEMAS;

const weights = z.strictObject({
  ...weightFile.shape,
  format: z.enum(WEIGHT_FORMATS),
});

const published = z.strictObject({
  printed: text.describe("The figure as it is printed, unit included"),
  counts: z.enum(["macs", "flops", "bytes", "parameters"]).describe(
    "What the figure counts, whatever its unit says",
  ),
  value: z.number().positive().describe(
    "The printed figure without its prefix, in what it counts",
  ),
  at: z.strictObject({ width: count, height: count }).optional().describe(
    "Image size in pixels it was counted at",
  ),
  evidence: text.describe("How that is known"),
});

const common = {
  id,
  title: text,
  licence: z.strictObject({
    statement: text,
    redistributable: z.boolean().describe(
      "Whether the weights may be passed on",
    ),
  }),
  architecture: z.string().regex(/^[a-z0-9_]+$/).describe(
    "File in a folder of src/models/arch or in src/models/classical",
  ),
  onnx: z.strictObject({ sha256, bytes: count }).describe(
    "The export, which is deterministic",
  ),
  ownKernels: z.literal(true).exactOptional().describe(
    "Kernels of our own run its graph: a short chain of small convolutions, or another network of small layers; `export --verify` holds this to the graph",
  ),
  protocols: z.array(id).min(1).describe(
    "Protocols it may run under, its default first",
  ),
  notes: z.array(text).min(1).exactOptional().describe(
    "What whoever reads its numbers should know: doubts about the weights, what its script does that its paper does not say",
  ),
};

const network = z.strictObject({
  ...common,
  kind: z.literal("network"),
  year: count,
  citation,
  weights: z.array(weights).min(1, "a network has weights"),
  published: z.array(published).describe("Cost figures its authors printed"),
});

const rule = z.strictObject({
  ...common,
  kind: z.literal("rule"),
  year: count.optional(),
  citation: citation.optional(),
  weights: z.array(weights).max(0, "a rule has no weights"),
  published: z.array(published),
});

/** Schema of `models.json`. */
export const modelsSchema = z.strictObject({
  version: z.literal(1),
  models: z.array(z.discriminatedUnion("kind", [network, rule])).min(1),
});

/** One fuser: weights → architecture → ONNX → protocols. */
export type ModelEntry =
  | z.infer<typeof modelsSchema>["models"][number]
  | TrainedEntry;

/** One pinned weight file of a {@link ModelEntry}. */
export type ModelWeights = ModelEntry["weights"][number];
