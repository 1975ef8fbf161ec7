/**
 * Result versions of schema 1, as they were published: a cell was of one metric profile, and code was digested by rooms.
 * Frozen: it describes files that are never rewritten.
 */

import { z } from "zod";
import { metricValueSchema } from "../../record/metric_value_schema.ts";
import {
  engineSchema,
  nameSchema,
  networkSchema,
  recordSchema,
  sha256Schema,
} from "../../record/record.ts";
import {
  definitionInfoSchema,
  versionHeaderSchema,
} from "../version_header.ts";

const at = z.int().nonnegative();

const inputSchema = z.strictObject({
  file: sha256Schema.nullable().describe(
    "null for an embedded scene drawn by code",
  ),
  luma: sha256Schema,
});

const size = z.int().positive();

/** One packed cell: a row, in this order. */
const cellSchema = z.tuple([
  nameSchema.describe("dataset"),
  nameSchema.describe("pair"),
  nameSchema.describe("model"),
  nameSchema.describe("protocol"),
  nameSchema.describe("backend"),
  nameSchema.describe("profile"),
  sha256Schema.describe("id"),
  z.tuple([at, at, at, at, at]).describe(
    "where in `tables` its inputs, network, definitions, code and engine stand",
  ),
  recordSchema.shape.output,
  recordSchema.shape.fused,
  recordSchema.shape.referee,
  recordSchema.shape.error,
  z.array(metricValueSchema.nullable()).describe(
    "values in the order of `metrics[profile]`; null where there is none",
  ),
]);

/** Schema of {@linkcode Schema1}. */
export const schema1 = z.strictObject({
  schema: z.literal(1),
  header: versionHeaderSchema.omit({ variants: true }).extend({
    profiles: z.array(definitionInfoSchema),
  }),
  tables: z.strictObject({
    inputs: z.record(
      z.string(),
      z.array(z.strictObject({
        width: size,
        height: size,
        ir: inputSchema,
        vi: inputSchema,
      })),
    ),
    networks: z.record(z.string(), z.array(networkSchema)),
    definitions: z.record(
      z.string(),
      z.array(
        z.strictObject({ protocol: sha256Schema, profile: sha256Schema }),
      ),
    ),
    code: z.record(z.string(), z.array(z.record(z.string(), sha256Schema))),
    engines: z.record(z.string(), z.array(engineSchema)),
  }),
  metrics: z.record(z.string(), z.array(nameSchema)),
  cells: z.array(cellSchema),
});

/** A result version of schema 1. */
export type Schema1 = z.infer<typeof schema1>;
