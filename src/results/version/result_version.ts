/**
 * The packed form of a result version: the file in results/<suite>/<version>/. What many cells share is written once,
 * in `tables`, under the name that cells of the kind have in common; a cell says which of the entries there is its own.
 */

import { z } from "zod";
import { metricValueSchema } from "../record/metric_value_schema.ts";
import {
  codeSchema,
  engineSchema,
  inputsSchema,
  nameSchema,
  networkSchema,
  recordSchema,
  sha256Schema,
} from "../record/record.ts";
import { VERSION_SCHEMA, versionHeaderSchema } from "./version_header.ts";

const at = z.int().nonnegative();

/** Schema of one packed cell: a row, in this order. */
export const packedCellSchema = z.tuple([
  nameSchema.describe("dataset"),
  nameSchema.describe("pair"),
  nameSchema.describe("model"),
  nameSchema.describe("protocol"),
  nameSchema.describe("backend"),
  sha256Schema.describe("digest of the record"),
  z.tuple([at, at, at, at, at, at])
    .describe(
      "where in `tables` its inputs, network, definition, code, engine and metric variants stand",
    ),
  recordSchema.shape.output,
  recordSchema.shape.fused,
  recordSchema.shape.referee,
  recordSchema.shape.error.describe("null exactly when the status is ok"),
  z.array(metricValueSchema).describe(
    "values in code-unit order of the cell's metric variants",
  ),
]);

/** One packed cell. */
export type PackedCell = z.infer<typeof packedCellSchema>;

/** Schema of {@linkcode ResultVersion}. */
export const resultVersionSchema = z.strictObject({
  schema: z.literal(VERSION_SCHEMA),
  header: versionHeaderSchema,
  tables: z.strictObject({
    inputs: z.record(z.string(), z.array(inputsSchema)).describe(
      "by dataset/pair",
    ),
    networks: z.record(z.string(), z.array(networkSchema)).describe("by model"),
    definitions: z.record(z.string(), z.array(sha256Schema)).describe(
      "by protocol",
    ),
    code: z.record(z.string(), z.array(codeSchema)).describe("by backend"),
    engines: z.record(z.string(), z.array(engineSchema)).describe("by backend"),
    variants: z.record(z.string(), z.array(recordSchema.shape.variants))
      .describe("by backend"),
  }),
  cells: z.array(packedCellSchema).describe(
    "sorted by dataset, pair, model, protocol, backend",
  ),
});

/** A packed result version. */
export type ResultVersion = z.infer<typeof resultVersionSchema>;

/** The keys of `tables` that a cell's variants are counted under. */
export function tableKeys(
  cell: {
    dataset: string;
    pair: string;
    model: string;
    protocol: string;
    backend: string;
  },
): Record<keyof ResultVersion["tables"], string> {
  return {
    inputs: `${cell.dataset}/${cell.pair}`,
    networks: cell.model,
    definitions: cell.protocol,
    code: cell.backend,
    engines: cell.backend,
    variants: cell.backend,
  };
}
