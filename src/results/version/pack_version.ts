/** From a header and records to the text of a result version: deterministic, one cell a line, no order of the caller's. */

import { z } from "zod";
import { canonicalJson } from "../../canon/canonical_json.ts";
import { codeUnitOrder } from "../../canon/code_unit_order.ts";
import { indexRecords } from "../record/index_records.ts";
import { type CellRecord, recordSchema } from "../record/record.ts";
import {
  type PackedCell,
  type ResultVersion,
  tableKeys,
} from "./result_version.ts";
import { VariantTable } from "./variant_table.ts";
import {
  VERSION_SCHEMA,
  type VersionHeader,
  versionHeaderSchema,
} from "./version_header.ts";

/**
 * The text of a result version. Equal content gives equal text, whatever the order of records and keys.
 *
 * @throws {TypeError} when the header or a record does not follow its schema
 * @throws {RangeError} when two records are of the same cell
 */
export function packVersion(
  header: VersionHeader,
  records: readonly CellRecord[],
): string {
  conform(versionHeaderSchema, header, "the header");
  for (const record of records) {
    conform(
      recordSchema,
      record,
      `the record of ${record.dataset}/${record.pair}`,
    );
  }
  return layout(normalise(header, [...indexRecords(records).values()]));
}

function conform(schema: z.ZodType, value: unknown, what: string): void {
  const result = schema.safeParse(value);
  if (!result.success) {
    throw new TypeError(
      `Cannot pack result version: ${what} is not valid: ${
        z.prettifyError(result.error)
      }`,
    );
  }
}

function normalise(
  header: VersionHeader,
  records: CellRecord[],
): ResultVersion {
  const inputs = new VariantTable<CellRecord["inputs"]>();
  const networks = new VariantTable<CellRecord["network"]>();
  const definitions = new VariantTable<CellRecord["definition"]>();
  const code = new VariantTable<CellRecord["code"]>();
  const engines = new VariantTable<CellRecord["engine"]>();
  const variants = new VariantTable<CellRecord["variants"]>();
  const cells = records.map((record): PackedCell => {
    const keys = tableKeys(record);
    return [
      record.dataset,
      record.pair,
      record.model,
      record.protocol,
      record.backend,
      record.digest,
      [
        inputs.add(keys.inputs, record.inputs),
        networks.add(keys.networks, record.network),
        definitions.add(keys.definitions, record.definition),
        code.add(keys.code, record.code),
        engines.add(keys.engines, record.engine),
        variants.add(keys.variants, record.variants),
      ],
      record.output,
      record.fused,
      record.referee,
      record.error,
      Object.entries(record.values)
        .sort(([a], [b]) => codeUnitOrder(a, b))
        .map(([, value]) => value),
    ];
  });
  const tables = {
    inputs: inputs.toObject(),
    networks: networks.toObject(),
    definitions: definitions.toObject(),
    code: code.toObject(),
    engines: engines.toObject(),
    variants: variants.toObject(),
  };
  return { schema: VERSION_SCHEMA, header, tables, cells };
}

function layout(version: ResultVersion): string {
  const { schema, header, tables, cells } = version;
  const sections = Object.entries(tables).map(([name, table]) =>
    `"${name}": ${lines(table)}`
  );
  return [
    "{",
    `"schema": ${schema},`,
    `"header": ${canonicalJson(header, 1)},`,
    `"tables": {\n${sections.join(",\n")}\n},`,
    `"cells": [\n${cells.map((cell) => canonicalJson(cell)).join(",\n")}\n]`,
    "}\n",
  ].join("\n");
}

function lines(table: Record<string, unknown>): string {
  const entries = Object.entries(table).sort(([a], [b]) => codeUnitOrder(a, b));
  return `{\n${
    entries.map(([key, value]) =>
      `${JSON.stringify(key)}: ${canonicalJson(value)}`
    ).join(",\n")
  }\n}`;
}
