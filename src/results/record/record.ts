/**
 * The one documented result type: everything needed to redo, compare and publish one cell
 * (pair × model × protocol × backend) and the values its fused image has under any number of metric variants.
 * Pure data: no dates, no timings, no machine paths.
 */

import { z } from "zod";
import { NAME } from "./name.ts";
import { RECORD_SCHEMA } from "./record_schema_version.ts";
import { metricValueSchema } from "./metric_value_schema.ts";

/** A sha256 as 64 lower-case hexadecimal digits. */
export const sha256Schema = z.string().regex(
  /^[0-9a-f]{64}$/,
  "expected 64 lower-case hexadecimal digits",
);

/** Schema of a name, as {@linkcode NAME} says. */
export const nameSchema = z.string().regex(
  NAME,
  "expected a name without control and format characters, double quotes and backslashes",
);

/** Schema of a metric variant's id, `metric/dialect`. */
export const variantIdSchema = nameSchema.regex(
  /^[^/]+\/[^/]+$/,
  "expected metric/dialect",
);

/** Schema of one source image of a cell. */
export const inputSchema = z.strictObject({
  file: sha256Schema.describe(
    "sha256 of the file's bytes; of a picture of the sample, of its samples",
  ),
  luma: sha256Schema.describe(
    "sha256 of the decoded BT.601 luma plane, one byte a pixel, row by row",
  ),
});

/** Schema of both source images and their common size in pixels. */
export const inputsSchema = z.strictObject({
  width: z.int().positive(),
  height: z.int().positive(),
  ir: inputSchema,
  vi: inputSchema,
});

/** Schema of the network behind a cell. */
export const networkSchema = z.strictObject({
  weights: z.array(sha256Schema).describe(
    "sha256 of each weight file, in the model's order; empty for a rule",
  ),
  onnx: sha256Schema.describe(
    "sha256 of the exported ONNX bytes; under the protocol `as-saved`, where no network was run, of the fused file",
  ),
});

/** Schema of the digests of the code that makes a fused image, stage by stage (see `docs/RESULTS.md`). */
export const codeSchema = z.strictObject({
  decode: sha256Schema.describe("from a file's bytes to pixels"),
  export: sha256Schema.nullable().describe(
    "from weights to a graph; null for a network that its user brings",
  ),
  protocol: sha256Schema.nullable().describe(
    "pixels before and after the network; null where none was run",
  ),
  backend: sha256Schema.nullable().describe(
    "the way to the engine of this backend; null where none was run",
  ),
  road: sha256Schema.describe("what leads a pair through these stages"),
});

/** A stage of the code that makes a fused image. */
export type CodeStage = keyof z.infer<typeof codeSchema>;

/** Schema of a GPU adapter; `software` means a CPU pretending to be one. */
export const adapterSchema = z.strictObject({
  name: z.string(),
  vendor: z.string(),
  driver: z.string(),
  class: z.enum(["hardware", "software"]),
});

/** Schema of the inference engine and its settings. */
export const engineSchema = z.strictObject({
  name: nameSchema.describe(
    "for example onnxruntime-web; `none` under the protocol `as-saved`",
  ),
  version: nameSchema,
  optimisation: nameSchema.describe("graph optimisation level"),
  threads: z.int().positive(),
  adapter: adapterSchema.nullable().describe(
    "null on a backend that uses no GPU",
  ),
});

/** Schema of {@linkcode CellRecord}. */
export const recordSchema = z.strictObject({
  schema: z.literal(RECORD_SCHEMA),
  id: sha256Schema.describe(
    "sha256 of the cell's identity: everything that can change its fused image",
  ),
  dataset: nameSchema,
  pair: nameSchema,
  model: nameSchema,
  protocol: nameSchema,
  backend: nameSchema.describe("the referee is `wasm`"),
  inputs: inputsSchema,
  network: networkSchema,
  definition: sha256Schema.describe("digest of the protocol's data"),
  code: codeSchema,
  engine: engineSchema,
  output: sha256Schema.nullable().describe(
    "sha256 of the raw network output, float32 little-endian, row by row; under the protocol `as-saved` of the fused file",
  ),
  fused: sha256Schema.nullable().describe(
    "sha256 of the 8-bit fused picture, one byte a sample, row by row",
  ),
  referee: z.strictObject({
    maxAbsDiff: z.number().nonnegative(),
    tolerance: z.number().nonnegative(),
  }).nullable()
    .describe(
      "largest difference of the raw output from the referee's; null on the referee itself",
    ),
  status: z.enum(["ok", "failed"]),
  error: z.string().min(1).nullable().describe(
    "why the cell failed; null when it did not",
  ),
  variants: z.record(variantIdSchema, sha256Schema).describe(
    "metric variant → digest of its definition and code; one for each value",
  ),
  values: z.record(variantIdSchema, metricValueSchema).describe(
    "metric variant → value; empty when the cell failed",
  ),
  digest: sha256Schema.describe(
    "sha256 of the canonical JSON of all the rest of this record",
  ),
}).superRefine((record, context) => {
  const wrong = contradiction(record);
  if (wrong !== null) context.addIssue({ code: "custom", message: wrong });
});

function contradiction(
  record: {
    status: string;
    error: string | null;
    output: unknown;
    fused: unknown;
    variants: object;
    values: object;
  },
): string | null {
  const [variants, values] = [record.variants, record.values].map((keyed) =>
    Object.keys(keyed).sort().join("\t")
  );
  if (variants !== values) return "every value has a variant, and no other";
  if (record.status === "ok") {
    if (record.error !== null) return "a cell that is ok has no error";
    return record.output === null || record.fused === null
      ? "a cell that is ok has an output and a fused image"
      : null;
  }
  if (record.error === null) return "a failed cell states its error";
  return Object.keys(record.values).length > 0
    ? "a failed cell has no values"
    : null;
}

/** One cell's result. Every digest is a sha256 in lower-case hex; every value is a function of what they name. */
export type CellRecord = z.infer<typeof recordSchema>;

/**
 * A record as it is compared with another: one read from a version of an earlier schema lacks some of the evidence, which
 * is then null.
 */
export interface ComparableRecord extends
  Omit<
    CellRecord,
    "schema" | "id" | "inputs" | "code" | "variants" | "digest"
  > {
  readonly inputs:
    & Pick<CellRecord["inputs"], "width" | "height">
    & {
      readonly [side in "ir" | "vi"]: {
        readonly file: string | null;
        readonly luma: string;
      };
    };
  readonly code: CellRecord["code"] | null;
  readonly variants: Readonly<Record<string, string | null>>;
}

/** What of a record tables are made of. */
export type ScoredCell =
  & Pick<CellRecord, "dataset" | "pair" | "model" | "protocol" | "backend">
  & Pick<CellRecord, "status" | "error" | "values">;
