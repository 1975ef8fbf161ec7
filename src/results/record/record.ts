// The one documented result type: everything needed to redo, compare and publish one cell
// (pair × model × protocol × backend × profile). Pure data: no dates, no timings, no machine paths.

import { z } from "zod";
import { metricValueSchema } from "./metric_value.ts";

/** Version of the record schema; a reader refuses any other. */
export const RECORD_SCHEMA = 1;

/** A sha256 as 64 lower-case hexadecimal digits. */
export const sha256Schema = z.string().regex(
  /^[0-9a-f]{64}$/,
  "expected 64 lower-case hexadecimal digits",
);

/**
 * A name: not empty, no control characters (it stands in tab-separated lines), and nothing that JSON escapes, because
 * it becomes a key: JSON.parse of V8 15.0 can take the escaped key `\"` for an earlier key `\\`.
 */
export const nameSchema = z.string().regex(
  /^[^\p{Cc}\p{Cs}"\\]+$/u,
  "expected a name without control characters, double quotes and backslashes",
);

/** Schema of one source image of a cell. */
export const inputSchema = z.strictObject({
  file: sha256Schema.nullable().describe(
    "sha256 of the file's bytes; null for a picture of the sample, which is pinned by its pixels",
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

/** Schema of the digests of the definitions a cell was computed under. */
export const definitionsSchema = z.strictObject({
  protocol: sha256Schema.describe("digest of the protocol's data"),
  profile: sha256Schema.describe("digest of the metric profile's data"),
});

/** Schema of the digests of the sources of each room that decides a value. */
export const codeSchema = z.strictObject({
  image: sha256Schema,
  models: sha256Schema,
  protocol: sha256Schema,
  runtime: sha256Schema,
  metrics: sha256Schema,
});

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
    "sha256 of the cell's identity: everything that can change its value",
  ),
  dataset: nameSchema,
  pair: nameSchema,
  model: nameSchema,
  protocol: nameSchema,
  backend: nameSchema.describe("the referee is `wasm`"),
  profile: nameSchema.describe("metric profile"),
  inputs: inputsSchema,
  network: networkSchema,
  definitions: definitionsSchema,
  code: codeSchema,
  engine: engineSchema,
  output: sha256Schema.nullable().describe(
    "sha256 of the raw network output, float32 little-endian, row by row; under the protocol `as-saved` of the fused file",
  ),
  fused: sha256Schema.nullable().describe(
    "sha256 of the 8-bit fused plane, one byte a pixel, row by row",
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
  values: z.record(nameSchema, metricValueSchema).describe(
    "metric → value; empty when the cell failed",
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
    values: object;
  },
): string | null {
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

/** The inference engine part of a {@linkcode CellRecord}. */
export type Engine = CellRecord["engine"];
